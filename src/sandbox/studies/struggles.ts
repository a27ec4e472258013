/** What people write when asked what was hard, by the task that was. */
export const STRUGGLES = {
  'find-eggs': [
    'The filter for free-range is below about fifteen others',
    'Sorting by price put the single eggs first and I did not see that they were singles',
    'I typed free range eggs and the first row was all ads for chocolate eggs',
    'I could not tell from the picture whether it was a dozen or six',
    'The plus button is so small that I opened the product three times instead',
    'It was not clear that the eggs were in the basket, nothing moved',
  ],
  'find-substitution': [
    'I had no idea where to say what should replace the eggs, I looked in the basket, in my account and in the help',
    'The word "preferences" could mean anything, I would have called it "if sold out"',
    'The substitution thing only shows up when you tap the tiny pencil next to the product',
    'I set a substitution and it did not say that it was saved',
    'I expected to find replacements at checkout like in other shops',
    'There were two places for substitutions and they said different things',
    'I turned on "allow substitutions" for everything because I could not find it for the eggs alone',
  ],
  'slot-book': [
    'The calendar starts with next week, tomorrow is hidden behind an arrow',
    'All the times look the same, grey for taken and grey for free',
    'It wanted my address before it showed any times, and I had given it already',
    'I chose the slot and then it was not clear whether it was booked or only held',
    'Could not see the price of the slot until after I picked it',
  ],
  'slot-move': [
    'I could not find how to change the time, I was about to cancel the order and start over',
    'Changing the delivery is under "order help" which is the last place I would look',
    'I tapped on the date and nothing happened. A pencil or something would help',
    'I think I booked a second delivery instead of moving the first one',
    'The only button was cancel and I was afraid to press it',
    'Saturday morning was there but it kept the old slot until I confirmed twice',
    'After I moved it there was no message, so I did it again to be sure',
  ],
  none: [
    'Nothing really, it was straightforward',
    'Only that the prototype did not let me click everything',
    'It went well. The search box could be bigger',
    'Nothing, I found everything where I expected it',
    'The pictures took a moment to load but that may be my connection',
    'I would like to see the delivery times before I fill the basket',
    'Hard to read the light grey text, otherwise fine',
    'All good, I use a similar app every week',
  ],
} as const;

export type Struggle = keyof typeof STRUGGLES;
