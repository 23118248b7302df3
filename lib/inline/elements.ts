type Child = Node | string | false | undefined;

/** Makes an element of ours: attributes, then children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A button that leaves the focus in the composer: chat boxes close when they lose it. */
export function button(
  attributes: Readonly<Record<string, string>>,
  onPress: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('mousedown', (event) => event.preventDefault());
  // A page may dispatch events at us; only a person presses.
  made.addEventListener('click', (event) => event.isTrusted && onPress(event));
  return made;
}

/** A picture of 16 by 16 units, drawn in lines of the current colour. */
export function picture(name: string, ...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', `picture ${name}`);
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const path of paths) {
    const line = document.createElementNS(svg.namespaceURI, 'path');
    line.setAttribute('d', path);
    svg.append(line);
  }
  return svg;
}
