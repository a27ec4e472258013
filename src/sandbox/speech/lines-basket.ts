/** Filling the basket for a dinner. */
export const PLAN = [
  'So I want to make {dish} for four people tomorrow.',
  'Okay, I have to buy what I need for {dish}. I have made that, so I know roughly what goes in.',
  'Right, the task says to cook for four, I will go with {dish}.',
  'For {dish} I need {item}, {item2}, and a few other things.',
  'I would normally look up a recipe, but {dish} I can do from memory.',
];

export const SEARCH = [
  'I am typing {item} in the search.',
  'So, {item}. There we go, there are quite a few.',
  'Okay, {item}, the first one is an ad, I can tell by the little word in the corner.',
  'I just want plain {item}, I do not need the fancy one for {price}.',
  'I am looking at the price per pound, which is there, but very faint.',
  'Let me sort by price. Hm, now the order makes no sense to me.',
  'There is an organic one and a normal one, I will take the normal one.',
  'I typed {item} with a typo and it still found it, nice.',
  'It found {item}, and also a lot of things that are not {item}.',
  'The picture shows two, does that mean I get two? It says one each, okay.',
  'I press plus, and the number in the basket goes up, so that worked.',
  'I pressed plus and nothing happened. Oh, now it did. Twice.',
  'Next is {item}. I will go through the categories this time, just to see.',
  'If I go to produce and then vegetables, I get everything from A to Z, that is a lot of scrolling.',
  'Four people, so I need two of these, I think.',
  'It says only three left, so I had better take it now.',
  'I like that it shows when it has to be eaten by, that is useful.',
  'The {item} is on offer, two for {price}, so I take two.',
  'They suggest {item2} with that, which is actually what I wanted.',
  'And I still have {item2} at home, but let me pretend that I do not.',
  'This filter thing at the side, dietary, brand, price, okay, I do not need it.',
  'I want the small pack and they only have the family one.',
  'How do I get back to my list? Ah, the arrow keeps my search, good.',
  'Wait, that put it in a list and not in the basket. The heart is the list. Okay.',
  'I opened the product by accident, I only wanted to add it.',
  'The reviews are helpful, somebody says the {item} arrives soft.',
  'I would not buy {item} online to be honest, but for this I will.',
  'Do they have fresh {item} or only frozen? Frozen first, then fresh, that is odd.',
  'That one is {price}, that is more than I pay at {store}.',
  'Good, {item} is done. What else goes into {dish}?',
];

export const BASKET_CHECK = [
  'Let me open the basket and see what I have got.',
  'So that is {basket} things, and it comes to about what I thought.',
  'It says I need another {price} for free delivery, they always do that.',
  'I can change the number here, that is easy.',
  'Everything is there, {item}, {item2}, and the rest.',
  'I have two of the {item}, I only wanted one, so minus.',
  'There is a row of things I might also like, no thank you.',
  'I think that was the easy part.',
  'That went quickly, I have to say, maybe three minutes for a dinner.',
];

export const READ_TASK = [
  'Okay, next task.',
  'Right, what is next? Let me read it.',
  'Next one. Let me see what it wants from me.',
  'So that is done, I press next.',
  'On to the next one.',
  'Moving on.',
  'All right, done with that one, I think.',
  'Let me read that again, slowly.',
];
