/** Shows what stands at an address within the page (`rule-threat`): opens it, scrolls to it and gives it the focus. Whether it is there. */
export function goTo(id: string): boolean {
  const target = id === '' ? null : document.getElementById(id);
  if (!target || target.closest('[hidden]')) return false;
  for (const details of target.querySelectorAll(':scope > details')) (details as HTMLDetailsElement).open = true;
  target.scrollIntoView({ block: 'start' });
  const focused = target.querySelector<HTMLElement>(':scope > h2, :scope > details > summary') ?? target;
  focused.focus({ preventScroll: true });
  return true;
}
