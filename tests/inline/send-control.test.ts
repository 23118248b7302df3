// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isSendControl } from '../../lib/inline/send-control.ts';
import { SEND_WORDS } from '../../lib/inline/send-words.ts';

/** Whether a press on `#it` sends what is in the textarea. */
function sends(html: string): boolean {
  document.body.innerHTML = html;
  return isSendControl(document.querySelector('#it')!, document.querySelector('textarea')!, SEND_WORDS);
}

describe('a press sends a message on', () => {
  it.each([
    ['a button with the word', '<div><textarea></textarea><button id="it">Send</button></div>'],
    [
      'the picture inside a button with a label',
      '<div><textarea></textarea><button aria-label="Send message"><i id="it"></i></button></div>',
    ],
    ['a form’s own button', '<form><p><textarea></textarea></p><p><input id="it" type="submit" value="Submit proposal"></p></form>'],
    ['a role that stands for a button', '<div><textarea></textarea><span id="it" role="button">Отправить</span></div>'],
    ['a word of another language', '<div><textarea></textarea><button id="it">Odpowiedz</button></div>'],
    ['the last button without a name', '<div><button></button><textarea></textarea><button></button><button id="it"></button></div>'],
  ])('%s', (_, html) => {
    expect(sends(html)).toBe(true);
  });
});

describe('a press sends nothing on', () => {
  it.each([
    ['a button with another word', '<div><textarea></textarea><button id="it">Attach</button></div>'],
    [
      'a button without a name, where another has the word',
      '<div><textarea></textarea><button id="it"></button><button>Send</button></div>',
    ],
    ['the first of two buttons without a name', '<div><textarea></textarea><button id="it"></button><button></button></div>'],
    ['a button without a name before the box', '<div><button id="it"></button><textarea></textarea></div>'],
    ['what is no button', '<div><textarea></textarea><p id="it">Send</p></div>'],
    ['a button far away', `<button id="it">Send</button>${'<div>'.repeat(8)}<textarea></textarea>${'</div>'.repeat(8)}`],
  ])('%s', (_, html) => {
    expect(sends(html)).toBe(false);
  });
});
