import type { Mount } from './mounted.ts';

const mounts = import.meta.glob<{ readonly mount: Mount }>('./mounts/*.ts');
const name = new URLSearchParams(location.search).get('editor') ?? '';
const load = mounts[`./mounts/${name}.ts`];
if (!load) throw new Error(`There is no editor ${name}`);
const { mount } = await load();
window.mounted = await mount(document.querySelector<HTMLElement>('.host')!);
