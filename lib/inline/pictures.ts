import type { Severity } from '../marketplaces/types.ts';
import { picture } from './elements.ts';

const SEVERITIES: Readonly<Record<Severity, readonly string[]>> = {
  // An octagon, as on a stop sign.
  prohibited: ['M5.5 1.5h5l4 4v5l-4 4h-5l-4-4v-5z', 'M8 4.7v3.8', 'M8 11.2v.1'],
  // A triangle, as on a sign that warns.
  discouraged: ['M8 2.2 14.6 13.6H1.4z', 'M8 6.4v3', 'M8 11.6v.1'],
};

/** A shape for each severity, so that none is told by its colour alone. */
export function severityPicture(severity: Severity): SVGSVGElement {
  return picture(severity, ...SEVERITIES[severity]);
}

export const backPicture = (): SVGSVGElement => picture('back', 'M9.75 3.75 5.5 8l4.25 4.25');
export const onPicture = (): SVGSVGElement => picture('on', 'M6.25 3.75 10.5 8l-4.25 4.25');
export const closePicture = (): SVGSVGElement => picture('close', 'M4 4l8 8', 'M12 4l-8 8');
export const donePicture = (): SVGSVGElement => picture('done', 'M3 8.5l3.2 3.2L13 4.8');
export const outPicture = (): SVGSVGElement => picture('out', 'M5.5 4h6.5v6.5', 'M12 4l-7.5 7.5');
