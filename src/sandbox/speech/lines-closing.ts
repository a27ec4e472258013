/** Looking back, by how it went. */
export const PLEASED = [
  'I did not have to think much, and that is the best I can say about a shop.',
  'I was done in less time than it takes to find a parking space.',
  'It is friendly without being silly.',
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
  'I would recommend the shop, and warn people about the delivery page.',
  'I managed most of it, with a bit of luck.',
  'There is a good app in there somewhere.',
  'If somebody had sat next to me and said, the arrow, I would be happy now.',
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
  'I felt like I was being tested, and not the shop.',
  'I did things three times that should take one tap.',
  'By the end I just wanted it to be over.',
  'The food was fine, everything after the food was not.',
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

/** While somebody looks around. */
export const MUTTER = [
  'Hm.',
  'Okay.',
  'Let me see.',
  'One second.',
  'So.',
  'Right.',
  'Let me think.',
  'Mhm.',
  'Interesting.',
  'All right then.',
  'Yeah.',
];

/** While something does not go as it should. */
export const GRUMBLE = [
  'Hm, no.',
  'Where was I?',
  'Okay, okay.',
  'It is loading.',
  'No, not that.',
  'Come on.',
  'Oh, come on, please.',
  'Wait.',
  'What?',
  'Oops.',
  'That is odd.',
  'Sorry, I went quiet there.',
];
