/** Before anything is clicked: who speaks, and how the last order went. `{slots}` are filled from the story. */
export const HELLO = [
  'Okay, so, I can see the instructions, let me just read them out.',
  'Hi there. Right, I think the recording has started, there is a red dot.',
  'Okay, hello, I have got my coffee and I am ready to go.',
  'All right. I am on my phone, the sound should be fine, the washing machine is running though.',
  'Hello! I have done one of these before, so I will try to keep talking.',
  'Good {daytime}. My name is {name}, I am sitting in my kitchen, so that fits.',
  'Okay, testing, testing. I hope you can hear me.',
  'So, hi, let me put the phone down somewhere so I have both hands.',
  'Right, I have closed my other apps and I am all yours.',
  'Hey, so this is about groceries, good, because I am hungry.',
];

export const HOUSEHOLD = [
  'There are {count} of us at home, so the shopping is a bit of a project.',
  'I shop for {count} people, and every one of them eats something different.',
  'It is {who} and me, and we take turns with the cooking.',
  'I do most of the food shopping in our house, {who} does the rest.',
  'We are a household of {count}, if you count {who}, and you have to, because {who} eats the most.',
  'I usually write a list on the fridge over the week and then order it all on {day}.',
];

export const LAST_ORDER_GOOD = [
  'The last time I ordered was on {day}, from {store}, and honestly it went pretty well.',
  'What I liked was that they came when they said they would.',
  'Everything was there, the cold things were cold, and the bags were not torn.',
  'I do the same order most weeks, so it takes me maybe ten minutes.',
  'The driver sent a text that he was two stops away, and I love that.',
  'The fruit was good, and I am picky about fruit.',
  'They had swapped one thing, the {item}, but they asked me first.',
  'It saves me a trip with the bus, which is an hour gone every time.',
  'I had forgotten the {item} and I could still add it an hour later, that was great.',
];

export const LAST_ORDER_BAD = [
  'So the last time was with {store}, and it was, let me say, mixed.',
  'They were forty minutes late and I had people coming over.',
  'The {item} was missing and nobody told me, I found out when I wanted to cook.',
  'I got a substitute that made no sense, I ordered {item} and I got a can of something.',
  'I wrote to them and I got a voucher, but you know, a voucher does not make dinner.',
  'The app kept throwing me out, I had to log in three times.',
  'Half of it was in one bag with the bleach on top of the bread.',
  'In the end I walked to the corner shop in the rain for {item}.',
  'What annoys me is when they say a time and then it is any time.',
];

export const HABITS = [
  'I still go to the market for vegetables, I want to see what I get.',
  'Heavy things I always order, water, cat litter, potatoes, that kind of thing.',
  'For me it is all about the time slot, if they cannot come after six it is no use.',
  'I look at the price first, then at whether it is any good.',
  'I do not mind paying a couple of dollars for delivery, I do mind when it is hidden.',
  'Since we have had {who}, I basically do not go to shops any more.',
  'I have three of these apps and I switch to whoever has an offer on.',
  'My mother says I am lazy, I say I am efficient.',
  'I tried {store} for a while but their app is a maze.',
  'Normally I order in the evening when everybody is asleep.',
  'On {day} I cook for the next three days, so that is when I need it all.',
  'I try to keep it under a hundred dollars a week, and I mostly fail.',
  'I have the app on the phone, but the real shopping I do on the laptop.',
  'We live on the fourth floor without an elevator, so you can imagine.',
  'I pay by card, always, and I never read the e-mails afterwards.',
  'I always forget one thing, and it is always {item}.',
  'I used to enjoy going to the shop, before {who} came along.',
  'If something is sold out I would rather have nothing than the wrong thing.',
];

export const FIRST_LOOK = [
  'So this is the home page. There is a big picture of a table with a lot of vegetables on it.',
  'First thing I see is an offer for {item}, which, funny, I need.',
  'It looks clean, I like the green, it is not shouting at me.',
  'There is a search bar at the top, that is where I would start.',
  'Down here are categories, fruit, dairy, bakery, the usual.',
  'There is a banner about something called Parsnip Plus, I am going to ignore that for now.',
  'I see a little van with a time next to it, I am not sure what it tells me.',
  'The basket is top right, that is where I expect it.',
  'It asks me for my zip code, okay, done.',
  'The pictures are nice and big, I can read the labels, that is good.',
  'The text under the prices is really small, I have to hold it closer.',
  'There is quite a lot going on, I have to say, lots of boxes.',
  'At first glance I would trust this, it looks like a proper shop.',
  'I do not see any delivery times yet, I suppose they come later.',
  'It says good {daytime}, how polite.',
  'There is a row with recipes, that would interest me on another day.',
  'The logo is a parsnip with a face, that is cute.',
  'My location is already in there, I am not sure how it knows.',
  'Somebody has thought about this, there is a button that says buy it again.',
];
