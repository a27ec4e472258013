import { type FieldRole, roleOf } from './field-role.js';
import { isObject } from './json.js';

/** Whether an option says that it was selected, or that it was not; undefined where it says neither. */
export function markOf(option: unknown): boolean | undefined {
  if (!isObject(option)) return undefined;
  let mark: boolean | undefined;
  for (const key in option) {
    const value = option[key];
    if (typeof value === 'boolean' && isMark(roleOf(key))) mark ||= value;
  }
  return mark;
}

const isMark = (role: FieldRole): boolean => role === 'value' || role === 'flag';

export const isSelected = (option: unknown): boolean => markOf(option) === true;
