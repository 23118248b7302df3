import type { Inbox } from '../demo/inbox.ts';

/** A small chat with the demo inbox's composers and the same `window.inbox`, but with no framework that a hostile page could break first. */
export const CHAT = `
<header class="bar"><h1>Noor Bakker</h1></header>
<ol class="thread"><li>Could the roof be a little flatter?</li><li>Sure, the new drawing comes tonight.</li></ol>
<div class="composers">
  <form class="composer" data-composer="rich">
    <div class="field rich-field" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message to Noor"></div>
    <button class="send" type="submit">Send</button>
  </form>
  <form class="composer" data-composer="plain">
    <textarea class="field plain-field" rows="3" aria-label="Quick reply to Noor"></textarea>
    <button class="send" type="submit">Send</button>
  </form>
</div>
<p class="footer">Bridge 14, drawings and permits</p>`;

/** How the chat looks before a trap has its way with it. */
export const CHAT_STYLES = `
body { margin: 0; font: 15px/1.5 sans-serif; }
.composers { padding: 180px 40px 260px; }
.composer { display: flex; gap: 12px; margin-block: 24px; }
.field { flex: 1; min-height: 72px; padding: 8px 10px; border: 1px solid #999; font: inherit; }
`;

/** The chat's own script: it reads its composers after each input and sends what it has read. Runs in the page. */
export function runChat(): void {
  const inbox: Inbox = { drafts: { rich: '', plain: '' }, sent: [] };
  window.inbox = inbox;
  const read = (field: HTMLElement): string => (field instanceof HTMLTextAreaElement ? field.value : field.innerText);
  for (const form of document.querySelectorAll<HTMLFormElement>('.composer')) {
    const name = form.dataset.composer!;
    const field = form.querySelector<HTMLElement>('.field')!;
    field.oninput = () => {
      inbox.drafts[name] = read(field);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      inbox.sent[inbox.sent.length] = read(field);
      if (field instanceof HTMLTextAreaElement) field.value = '';
      else field.textContent = '';
      inbox.drafts[name] = '';
    };
  }
}
