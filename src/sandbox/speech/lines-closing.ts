/** Looking back, by how it went. */
export const PLEASED = [
  'Overall I liked it, it was quick and it looks good.',
  'I could see myself using this every week.',
  'What I will remember is how fast the search is.',
  'Compared to {store}, this is a lot calmer.',
  'It felt like somebody had cooked dinner before they built it.',
  'I would tell {who} about it, for sure.',
  'The pictures and the prices are where I want them.',
  'If the delivery is as good as the app, I am in.',
  'The one thing that I would change is that little van, give it a word.',
];

export const TORN = [
  'So, it is a nice shop, with a difficult checkout.',
  'Finding things was easy, getting them to my door was not.',
  'I like the look of it, I only wish it would tell me what it has just done.',
  'The first half was a four out of five, the second half a two.',
  'Put the delivery times first and you have got me.',
  'I would try it again, on a day when I have the patience.',
  'It is not bad, it is only that small things are hidden.',
  'I am not sure whether I did it right, and that is the feeling that stays.',
];

export const ANNOYED = [
  'Honestly, I would not come back to that.',
  'I spent more time looking for the delivery than choosing the food.',
  'I do not want to think that hard for {dish}.',
  'Everything that matters is behind something that does not look like a button.',
  'If I cannot see when you come, I do not want to know what you sell.',
  'I would rather stand in a queue at {store}.',
  'It looks pretty, but pretty does not cook dinner.',
  'My mother would have thrown the phone across the room.',
];

export const RATE = [
  'How easy was it, from one to five. I would say {rating}.',
  'I give that a {rating}.',
  'On the scale, hm, a {rating}, and I will tell you why.',
  'I am going to press {rating}.',
];

export const BYE = [
  'Okay, that is it from me. Thank you.',
  'I think that was everything. Bye.',
  'All done. Good luck with it.',
  'Right, I am off to actually cook something now.',
  'That is all. I hope it helps.',
  'Thanks, that was fun, mostly.',
];

/** While something loads, or while somebody looks. */
export const MUTTER = [
  'Hm.',
  'Okay.',
  'Let me see.',
  'One second.',
  'So.',
  'Right.',
  'Where was I?',
  'Okay, okay.',
  'Let me think.',
  'Mhm.',
  'It is loading.',
  'No, not that.',
  'Interesting.',
  'All right then.',
];
