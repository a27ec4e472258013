import { describe, expect, it } from 'vitest';
import { inOwnOrder } from '../../src/analysis/option-order.js';

/** A fixed way of mixing that no order survives. */
const mixed = (options: readonly string[]) => [
  ...options.filter((_, i) => i % 2 === 1).reverse(),
  ...options.filter((_, i) => i % 2 === 0),
];
const recognised = (options: readonly string[]) => inOwnOrder(options, {});

describe('options whose words or numbers tell their order', () => {
  it.each([
    [['0-1 times', '2-3 times', '4 or more times', '10+ times']],
    [['Never', '1 time', '2–3 times', '4 or more times']],
    [['Never', 'Once', 'More than once', 'Prefer not to say']],
    [['18-24', '25-34', '35-44', '65+']],
    [['Under $20,000', '$20,000 - $39,999', '$40,000 - $59,999', '$200,000 or more']],
    [['1-10 employees', '11-50 employees', '51-1,000 employees', '1,001-5,000 employees']],
    [['Less than 5 minutes', '5-10 minutes', '10 to 20 minutes', 'Over 20 minutes']],
    [['A few times a year', 'About once a month', 'Every other week', 'Every week']],
    [['Less than once a month', 'Monthly', 'Once a week', 'A few times a week', 'Daily']],
    [['Never', 'Less often', 'Once a month', 'Twice a week or more']],
    [['5 or fewer', '6-10', '11-20', 'More than 20']],
    [['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
    [['Very hard', 'Hard', 'Neither easy nor hard', 'Easy', 'Very easy']],
    [
      [
        'Strongly disagree',
        'Disagree',
        'Somewhat disagree',
        'Neutral',
        'Somewhat agree',
        'Agree',
        'Strongly agree',
      ],
    ],
    [['Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied', "Don't know"]],
    [['Not at all useful', 'Slightly useful', 'Moderately useful', 'Very useful', 'Extremely useful']],
    [['Poor', 'Fair', 'Good', 'Excellent']],
    [['Much worse', 'Worse', 'About the same', 'Better', 'Much better']],
    [['Definitely not', 'Probably not', 'Maybe', 'Probably', 'Definitely', 'Not sure']],
  ])('%j', (options) => {
    const found = recognised(mixed(options));
    expect(found).toEqual({ options, order: 'scale' });
  });
});

describe('options that tell no order', () => {
  it.each([
    ['names', ['Parsnip', 'Corner Cart', 'FreshFold']],
    ['yes and no', ['Yes', 'No', "I don't know"]],
    ['a number in a name', ['Concept 1', 'Concept 2']],
    ['a scale with a name in it', ['Never', 'Often', 'On Sundays']],
    ['prices in sentences', ['Yes, at $7.99 a month', 'Yes, but only if it cost less', 'No']],
    ['two words for one place', ['Often', 'Frequently', 'Never']],
    ['unlike units', ['30 minutes', '1 hour', '2 hours']],
    ['ranges that overlap', ['1-5', '3-8', '9-10']],
    ['one amount twice', ['2-3 times a week', 'A few times a week', 'Daily']],
    ['words of unlike scales', ['Very easy', 'Very satisfied']],
    ['adjectives', ['Clear', 'Friendly', 'Crowded', 'Plain', 'Confusing']],
    ['one option', ['Never']],
  ])('%s', (_, options) => {
    expect(recognised(options)).toBeNull();
  });
});

describe('the order of the questionnaire', () => {
  const shown = ['Very easy', 'Easy', 'Hard'];

  it('comes before that of a scale, and holds what only answers tell at its end', () => {
    expect(
      inOwnOrder(['Hard', 'Other', 'Easy', 'Very easy'], { options: shown, option_order: 'fixed' }),
    ).toEqual({
      options: ['Very easy', 'Easy', 'Hard', 'Other'],
      order: 'questionnaire',
    });
  });

  it('is not that of one participant among many who saw others', () => {
    const found = inOwnOrder(shown, { options: shown, option_order: 'shuffled' });
    expect(found).toEqual({ options: ['Hard', 'Easy', 'Very easy'], order: 'scale' });
    const names = ['Parsnip', 'FreshFold'];
    expect(inOwnOrder(names, { options: names, option_order: 'shuffled' })).toBeNull();
  });
});
