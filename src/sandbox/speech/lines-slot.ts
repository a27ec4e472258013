/** Booking a delivery for tomorrow evening: the product's weak spot. */
export const LOOK = [
  'Now I should book a delivery for tomorrow between six and seven.',
  'So, delivery, tomorrow, six to seven. Let me see where that is.',
  'I would have expected it to ask me that at the very start.',
  'There is a van at the top, I am going to tap that.',
  'I go to the checkout, because that is where times usually are.',
  'For me this is the most important bit, because I am at work until five thirty.',
];

export const FOUND = [
  'The van opens a calendar, and tomorrow is the second one, okay.',
  'I have to swipe, and there is tomorrow. And there is six to seven, it is free.',
  'It costs {price}, seven to eight would be cheaper, but I want six.',
  'I tap on it and it turns green, so I guess that is booked.',
  'It says that it is held for me for thirty minutes, that is good to know.',
  'That was simple. The van could have a label, but fine.',
  'And it shows the time at the top now, so I can see that it worked.',
];

export const WANDER = [
  'There is a little clock up here. It only tells me what time it is.',
  'I can choose a store, but I do not want a store, I want a time.',
  'If I press continue it wants my card, and I am not there yet.',
  'It says slots from six, but when I open it the first one is eight.',
  'I keep looking for the word tomorrow.',
  'The page is long, maybe it is further down. Extras, bags, tip for the driver.',
  'That was the back button, and my basket is still there, thank goodness.',
  'I have chosen a day, I think, it has a thin line around it.',
  'I only see next week here. Monday, Tuesday. Where is tomorrow?',
  'It says earliest delivery {day}. But that is not what I want.',
  'Is grey free or is grey taken? They all look the same to me.',
  'I tap on six to seven and nothing happens. I tap again. Nothing.',
  'Now it wants my address again. I gave you my address.',
  'I am back at the basket. Hm. That is not where I wanted to be.',
  'There is an edit link next to the word standard. What is standard?',
  'Maybe I have to pay first and then choose? That would be strange.',
  'Express, that is two hours from now, that is not what I need.',
  'There is a tiny arrow on the left. I thought that was to go back.',
  'I am looking for a calendar, just a normal calendar.',
  'It has jumped to the top again, and the time is gone.',
  'Okay, this is getting a bit frustrating, I have to say.',
  'So I can see the days, but where are the hours?',
  'Click and collect, no. Delivery pass, no. I want a plain delivery.',
  'I feel a bit stupid now. I order things online every day.',
  'Let me start again from the home page.',
  'There is a spinner. Still a spinner. I will wait a second.',
  'It says your slot has expired. I did not have a slot.',
  'I am clicking on everything now, this is not me being methodical.',
];

export const FOUND_LATE = [
  'Oh! It is the arrow. You have to go back with the arrow to see tomorrow.',
  'Okay, I have got it. It was behind edit. Edit opens the days.',
  'There, tomorrow, six to seven. Finally.',
  'Is it booked? It only says selected. I press it once more to be sure.',
  'So it can be done, but it took me far too long.',
  'If I had to do that every week, I would go to {store}.',
  'I would put the times on the front page, big, before anything else.',
];

export const GAVE_UP = [
  'I am going to take the one on {day}, because that is all it offers me.',
  'I do not think I can book tomorrow. I will say that I failed at this.',
  'I have tried everything I can think of. I am moving on.',
  'So as far as I can tell I have no delivery, and a basket full of food.',
  'In real life I would be in the car by now.',
  'I would probably call them. If there is a number. There is no number.',
];
