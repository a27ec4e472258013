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

describe('the axis of a chart of task times', () => {
  const ticksOf = (shortest: number, longest: number) => {
    const row = { ...task!, estimate: shortest, low: null, high: null };
    const times = [shortest, longest].map((duration_s) => ({
      ...response!,
      column: task!.column,
      status: 'answered' as const,
      duration_s,
    }));
    return (taskTimeChart([row], times).layout.xaxis as { ticktext: string[] }).ticktext;
  };

  it('has ticks close enough to read a time off, and none that touch', () => {
    expect(ticksOf(20, 300)).toEqual(['10 s', '20 s', '30 s', '1 min', '2 min', '5 min', '10 min']);
    expect(ticksOf(5, 3600)).toEqual(['3 s', '10 s', '30 s', '1 min', '3 min', '10 min', '30 min', '1 h']);
  });
});
