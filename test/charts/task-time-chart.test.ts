import { describe, expect, it } from 'vitest';
import { taskTimeChart } from '../../src/charts/task-time-chart.js';
import { responses, taskTimes } from './samples.js';

const [task] = taskTimes;
const [response] = responses;

describe('the dots of a chart of task times', () => {
  const dotsOf = (n: number) => {
    const all = Array.from({ length: n }, (_, i) => ({
      ...response!,
      column: task!.column,
      status: 'answered' as const,
      duration_s: 10 + ((i * 7919) % n) / 100,
    }));
    const { data, alt, head } = taskTimeChart([task!], all);
    const [dots] = data;
    return { x: dots?.x as number[], alt, subtitle: head?.subtitle.join(' ') };
  };

  it('are one a participant up to five hundred', () => {
    const { x, subtitle } = dotsOf(500);
    expect(x).toHaveLength(500);
    expect(subtitle).toContain('participants, a dot each.');
  });

  it('are five hundred of more, from the shortest time to the longest, and that is said', () => {
    const { x, subtitle } = dotsOf(250_000);
    expect(x).toHaveLength(500);
    expect([Math.min(...x), Math.max(...x)]).toEqual([10, 10 + 249_999 / 100]);
    expect(x[250]).toBeCloseTo(10 + 1250, -1);
    expect(subtitle).toContain('500 dots spread evenly over their times');
  });
});
