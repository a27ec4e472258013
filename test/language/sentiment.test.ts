import { describe, expect, it } from 'vitest';
import { sentimentScores } from '../../src/language/sentiment.js';

describe('VADER', () => {
  // Computed with vaderSentiment 3.3.2 (Python): compound, positive, neutral, negative.
  it.each([
    ['VADER is smart, handsome, and funny.', 0.8316, 0.746, 0.254, 0.0],
    ['VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!', 0.9469, 0.706, 0.294, 0.0],
    ['VADER is not smart, handsome, nor funny.', -0.7424, 0.0, 0.354, 0.646],
    ["At least it isn't a horrible book.", 0.431, 0.322, 0.678, 0.0],
    ['The book was only kind of good.', 0.3832, 0.303, 0.697, 0.0],
    [
      'The plot was good, but the characters are uncompelling and the dialog is not great.',
      -0.7042,
      0.094,
      0.579,
      0.327,
    ],
    ["Today only kinda sux! But I'll get by, lol", 0.5249, 0.317, 0.556, 0.127],
    ['Not bad at all', 0.431, 0.487, 0.513, 0.0],
    ['Sentiment analysis has never been this good!', 0.5672, 0.379, 0.621, 0.0],
    ['Without a doubt, excellent idea.', 0.7013, 0.659, 0.341, 0.0],
    ['Roger Dodger is one of the least compelling variations on this theme.', -0.1695, 0.0, 0.868, 0.132],
    ['With VADER, sentiment analysis is the shit!', 0.6476, 0.417, 0.583, 0.0],
    ['it was not hard to find the cart', 0.0762, 0.156, 0.844, 0.0],
    ['no good or great', -0.6908, 0.0, 0.26, 0.74],
    ['I love my beating heart', 0.9313, 0.866, 0.134, 0.0],
    ['where is it??', 0.0, 0.0, 1.0, 0.0],
    ['', 0.0, 0.0, 0.0, 0.0],
  ])('scores %j', (text, compound, positive, neutral, negative) => {
    expect(sentimentScores(text)).toEqual({ compound, positive, neutral, negative });
  });
});
