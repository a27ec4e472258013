import { agreed } from './agreed.js';
import { roleOf, saidUnder } from './field-role.js';
import { isObject, type JsonObject, numberOf, textOf } from './json.js';

/** The ends of a scale. */
export interface Scale {
  low: number;
  high: number;
}

/** A scale, and the labels of those of its points that have one, by the point's number. */
export interface LabelledScale {
  scale: Scale;
  labels: Record<string, string>;
}

/** The scale that an answer tells: beside the value, in an object of its own, or as the list of its points. */
export function scaleOf(node: unknown): LabelledScale | undefined {
  if (Array.isArray(node)) return scaleOfPoints(node);
  if (!isObject(node)) return undefined;
  const told = readFields(node);
  const scale = endsOf(told) ?? told.within?.scale;
  if (scale === undefined) return undefined;
  const labels = told.within?.labels ?? {};
  if (told.lowLabel !== undefined) labels[String(scale.low)] ??= told.lowLabel;
  if (told.highLabel !== undefined) labels[String(scale.high)] ??= told.highLabel;
  return { scale, labels };
}

/** What an answer's keys tell of its scale. */
interface Told {
  low?: number | undefined;
  high?: number | undefined;
  /** How many points the scale has. */
  size?: number | undefined;
  lowLabel?: string | undefined;
  highLabel?: string | undefined;
  /** A scale that is told whole: under a key that says so, else by the options or in the value. */
  within?: LabelledScale | undefined;
}

function readFields(node: JsonObject): Told {
  const told: Told = {};
  for (const key in node) {
    const value = node[key];
    switch (roleOf(key)) {
      case 'low':
        told.low ??= pointNumber(value);
        told.lowLabel ??= pointLabel(value);
        break;
      case 'high':
        told.high ??= pointNumber(value);
        told.highLabel ??= pointLabel(value);
        break;
      case 'lowLabel':
        told.lowLabel ??= textOf(value);
        break;
      case 'highLabel':
        told.highLabel ??= textOf(value);
        break;
      case 'size':
      case 'scale':
        told.size ??= numberOf(value);
        told.within = scaleOf(value) ?? told.within;
        break;
      case 'options':
      case 'choices':
      case 'value':
        told.within ??= scaleOf(value);
        break;
    }
  }
  return told;
}

/** `{ min: 1, max: 5 }`. A size alone counts from 1. */
function endsOf(told: Told): Scale | undefined {
  const low = told.low ?? (told.high === undefined ? 1 : undefined);
  const high = told.high ?? told.size;
  return low === undefined || high === undefined || low >= high ? undefined : { low, high };
}

/** `[1, 2, 3]` or `[{ value: 1, label: 'Bad' }, …]` */
function scaleOfPoints(points: readonly unknown[]): LabelledScale | undefined {
  if (points.length < 2) return undefined;
  const labels: Record<string, string> = {};
  const numbers: number[] = [];
  for (const point of points) {
    const number = pointNumber(point);
    if (number === undefined) return undefined;
    numbers.push(number);
    const label = pointLabel(point);
    if (label !== undefined) labels[String(number)] = label;
  }
  return { scale: { low: Math.min(...numbers), high: Math.max(...numbers) }, labels };
}

const pointLabel = (point: unknown): string | undefined => agreed(saidUnder(point, 'label', textOf));

/** The number that a point is, or its value. */
const pointNumber = (point: unknown): number | undefined =>
  numberOf(point) ?? agreed(saidUnder(point, 'value', numberOf));
