import { under } from './field-role.js';

/** Whether an option says that it was selected, or that it was not; undefined where it says neither. */
export function markOf(option: unknown): boolean | undefined {
  let mark: boolean | undefined;
  for (const value of under(option, 'value', 'flag')) if (typeof value === 'boolean') mark ||= value;
  return mark;
}

export const isSelected = (option: unknown): boolean => markOf(option) === true;
