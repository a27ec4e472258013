/** Saying what should happen if something is sold out. */
export const LOOK = [
  'It wants me to say what should happen when the {item} is sold out.',
  'So, if they do not have {item}, I want another kind of {item} and nothing else.',
  'I would expect that right next to the {item} in the basket.',
  'Let me tap on the product and see if there is something about replacements.',
  'I know this from {store}, there you get a box next to every product.',
  'I am in the basket now, I am looking for a word like replace or swap.',
];

export const FOUND = [
  'Ah, here, there is a little pencil, and it says if sold out. Perfect.',
  'Oh nice, I can pick the exact product that I want instead.',
  'It suggests three and I can say none of these, that is what I want.',
  'And it says saved, with a tick, so I am happy.',
  'That was easier than with {store}, there you have to phone them.',
  'I like that it is for each product and not for the whole order.',
  'Good, so if there is no {item} I get the other one, and it tells me the price difference.',
];

export const WANDER = [
  'If I hold my finger on it, it wants to delete it. No.',
  'It offers me similar products, but that puts them in the basket as well.',
  'There is a note field. I could write it in there, but who reads that?',
  'Swipe left, remove. Swipe right, nothing.',
  'It is not in the product. Okay, so back to the basket.',
  'There is nothing here that says substitution, I see quantity, I see remove, I see save for later.',
  'Maybe it is in my account. Settings. Notifications, payment, addresses, preferences.',
  'Preferences, that could be it. No, that is about newsletters.',
  'There is a switch that says allow substitutions, but that is for everything, I want it only for the {item}.',
  'I am scrolling all the way down, and there is just the footer.',
  'Let me try the help. I type sold out. I get an article about opening hours.',
  'Is it this pencil? No, I thought the pencil was for changing the number.',
  'I really would not know where to look now.',
  'I have been in here already. I am going in circles.',
  'In a shop I would simply ask somebody.',
  'Maybe it comes later, at the checkout? I will go forward and see.',
];

export const FOUND_LATE = [
  'Oh, hang on. It was the pencil. It was the pencil all the time.',
  'Okay, so you have to tap the pencil, and then it opens from below. I would never have guessed that.',
  'There it is. Why does it not just say replace?',
  'Good, I picked the other {item}. It does not say that it is saved, though.',
  'So it is there, it is only well hidden.',
];

export const GAVE_UP = [
  'You know what, I am going to turn substitutions off completely and leave it at that.',
  'I give up on this one. If there is no {item} there is no {item}.',
  'I cannot find it. I would write a note to the driver, probably.',
  'I will say that I did not manage that one.',
  'At home I would have closed the app by now, to be honest with you.',
];
