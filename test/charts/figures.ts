import { choiceChart } from '../../src/charts/choice-chart.js';
import { crosstabChart } from '../../src/charts/crosstab-chart.js';
import { dispersionChart } from '../../src/charts/dispersion-chart.js';
import type { Figure } from '../../src/charts/figure.js';
import { keynessChart } from '../../src/charts/keyness-chart.js';
import { likertChart } from '../../src/charts/likert-chart.js';
import { matrixChart } from '../../src/charts/matrix-chart.js';
import { npsChart } from '../../src/charts/nps-chart.js';
import { qxComponentChart } from '../../src/charts/qx-component-chart.js';
import { qxScoreChart } from '../../src/charts/qx-score-chart.js';
import { qxTrendChart } from '../../src/charts/qx-trend-chart.js';
import { rankChart } from '../../src/charts/rank-chart.js';
import { segmentChart } from '../../src/charts/segment-chart.js';
import { talkTimelineChart } from '../../src/charts/talk-timeline-chart.js';
import { taskFunnelChart } from '../../src/charts/task-funnel-chart.js';
import { taskTimeChart } from '../../src/charts/task-time-chart.js';
import { wordChart } from '../../src/charts/word-chart.js';
import * as samples from './samples.js';

/** Every figure, drawn from the literal tables: what the golden outputs hold and a browser is shown. */
export const FIGURES: Record<string, Figure> = {
  'choice-chart': choiceChart(samples.choices),
  'crosstab-chart': crosstabChart(samples.crosstab, { title: 'Device by age group' }),
  'dispersion-chart': dispersionChart(samples.concordance),
  'keyness-chart': keynessChart(samples.keyness, { a: 'release 1', b: 'release 2' }),
  'likert-chart': likertChart(samples.ratingCounts),
  'likert-chart-percent': likertChart(samples.ratingCounts, { percent: true }),
  'matrix-chart': matrixChart(samples.matrixCounts),
  'nps-chart': npsChart(samples.nps),
  'qx-component-chart': qxComponentChart(samples.qxScores.slice(0, 2)),
  'qx-score-chart': qxScoreChart(samples.qxScores),
  'qx-trend-chart': qxTrendChart(samples.qxTrend),
  'rank-chart': rankChart(samples.rankCounts),
  'segment-chart': segmentChart(samples.segments),
  'talk-timeline-chart': talkTimelineChart(samples.timeline),
  'task-funnel-chart': taskFunnelChart(samples.taskSuccess),
  'task-time-chart': taskTimeChart(samples.taskTimes, samples.responses),
  'word-chart': wordChart(samples.wordFrequencies),
};
