/** What people talk about when they talk of having groceries delivered. */
export const TOPICS = [
  'substitutions',
  'slots',
  'prices',
  'freshness',
  'app',
  'missing',
  'drivers',
  'packaging',
] as const;
export type Topic = (typeof TOPICS)[number];
export type Tone = 'good' | 'mixed' | 'bad';

/** Sentences by topic and tone; `{item}` and the like are filled in by `say`. */
export const OPINIONS: Record<Topic, Record<Tone, readonly string[]>> = {
  substitutions: {
    good: [
      'They call it substitution, I call it an upgrade, I got the organic {item}',
      'I told them once that I do not want replacements for {item} and they have kept to it',
      'You can refuse a swap at the door and the money comes straight back',
      'They message me before they swap anything and I can just say no',
      'When the {item} was gone they picked something I would have picked myself',
      'I like that I can set what to replace item by item',
      'Substitutions are rare and when they happen they make sense',
      'They gave me the better {item} at the price of the one I wanted',
    ],
    mixed: [
      'Some pickers think, others grab whatever is on the shelf next to it',
      'Swaps are acceptable, a text before would be polite',
      'The swaps are fine most of the time but now and then they are a bit random',
      'I turned substitutions off because I never know what I will get',
      'Good service, I only wish I could choose the replacement for {item} in advance',
      'It asks about replacements too late, when I am already at work and cannot answer',
    ],
    bad: [
      'Asked for {item}, got nothing, and a note that said enjoy',
      'Whole milk is not a substitute for {item}',
      'Three swaps in one order, and one of them cost more',
      'They replaced {item} with something nobody in this house eats',
      'I ordered {item} and got a completely different product, no warning at all',
      'Substitutions are a lottery. Last week I got flavoured yogurt instead of {item}',
      'I could not find where to say no to substitutions so I got three I did not want',
      'My son is allergic to nuts and they swapped his cereal for one with almonds. That is not okay',
    ],
  },
  slots: {
    good: [
      'Booked at lunch, delivered before dinner',
      'I moved my delivery twice in one week and nobody minded',
      'On time to the minute even in the snow',
      'There is nearly always a slot the same evening',
      'The one hour window means I do not have to sit at home all {day}',
      'I book {day} {time} every week and they have never been more than ten minutes off',
      'Love that I get a text when the driver is two stops away',
    ],
    mixed: [
      'Mostly punctual, weekends are chaos',
      'It is fine for the two of us, I could not plan a dinner party around it',
      'The reminder the evening before is nice, the two hour window is not',
      'Works well when you plan ahead, but the evening slots are gone by noon',
      'Delivery is reliable, the windows on {day} are just too wide for me',
      'Slots are okay, although the cheap ones are always in the middle of the working day',
      'I would order more if I could move a delivery without calling anyone',
    ],
    bad: [
      'Moved my delivery to {day} without asking',
      'I take half an hour off work for a window that they then miss',
      'The evening slots cost {amount} extra and are gone anyway',
      'No slot before {day}, what is the point of ordering online then',
      'They came an hour and a half late and the ice cream had turned to soup',
      'I lost my slot while I was still filling the basket and had to start again',
      'Waited in from {time}, nobody came, and the app said delivered',
      'You have to fill the whole basket before it tells you there is no delivery on {day}',
    ],
  },
  prices: {
    good: [
      'Cheaper than the petrol and the parking',
      'I can compare by weight, nobody else shows that properly',
      'Prices are about what I pay in the store and I save on gas',
      'I spend less because I do not wander around grabbing things',
      'The running total keeps me inside my budget for the week',
      'The vouchers are real money, I took {amount} off last month',
    ],
    mixed: [
      'Own brand is cheap, brands are not',
      'I like the offers but they run out before {day}',
      'Delivery for {amount} is okay, the service fee on top is not',
      'Convenient, but I can tell that some things are marked up',
      'It is good value only if you stay over the minimum for free delivery',
      'Fair prices on the basics, fruit and {item} are too dear',
      'I use it when there is an offer on, otherwise I go to the store',
    ],
    bad: [
      '{amount} minimum surcharge because I was one item short',
      'Prices went up twice since I joined',
      'The offer in the e-mail was not the price in the basket',
      'The price at the door was {amount} more than the price in the basket',
      'Delivery fee, service fee, small basket fee. It adds up to more than the {item}',
      'My voucher was refused at the very last step and nobody could say why',
      'Everything is a bit more expensive than in the shop and they pretend it is not',
    ],
  },
  freshness: {
    good: [
      'Bread still warm once, no joke',
      'My {item} lasted the whole week',
      'The {item} is honestly fresher than what I would choose myself',
      'Everything cold was still cold and the dates were long',
      'Never had a bad avocado in about a year of ordering',
      'They pack the soft fruit on top, somebody there thinks',
    ],
    mixed: [
      'Good meat, tired vegetables',
      'Bananas are either green or brown, never yellow',
      'Okay in winter, not so good when it is hot',
      'Mostly fresh, but check the dates on the {item}',
      'Dry goods are great. I still buy meat and fish in person',
      'Vegetables vary from week to week',
    ],
    bad: [
      'Mould on the {item}, on the day it came',
      'Frozen peas that had been thawed and frozen again',
      'The dates are always today or tomorrow',
      'The {item} went off the day after delivery',
      'Bruised apples and a bag of salad that was half brown',
      'Chicken with one day left on it. I had to cook everything that night',
      'Whoever picks the vegetables does not eat vegetables',
    ],
  },
  app: {
    good: [
      'It remembers what I buy and puts it in front of me',
      'Found it, bought it, done. Five minutes',
      'Scanning the empty packet to reorder is brilliant',
      "I can redo last week's order in two minutes on the train",
      'The app is simple, even my mother uses it',
      'Search understands what I mean even when I cannot spell it',
      'Favourites and lists make the weekly shop painless',
      'Easy to use and the pictures are big enough to read the label',
    ],
    mixed: [
      'Good on the phone, odd on the tablet',
      'I like it, I would like it more in larger print',
      'Lists are great if you find them',
      'The app is okay once you know where things are',
      'It does the job, search is a bit hit and miss for things like {item}',
      'Nice looking but there are too many banners before I can start shopping',
      'The website is better than the app, I do not know why they differ',
    ],
    bad: [
      'I gave up at the checkout twice',
      'Filters reset every time I go back',
      'It asked me to rate it five times before I had bought anything',
      'Search for {item} and you get forty things that are not {item}',
      'It logged me out and my basket was empty when I came back',
      'I spent longer looking for the delivery times than it takes to drive to the shop',
      'Too many steps. Basket, extras, offers, more offers, then maybe you can pay',
      'The text is tiny and light grey on white, I need my reading glasses for it',
    ],
  },
  missing: {
    good: [
      'A refund in one tap, no questions',
      'They once forgot {item} and drove back with it the same evening',
      'In two years one thing was missing, and they refunded it before I noticed',
      'If something is missing you tap on it and the money is back the same day',
      'Orders are complete, every single time so far',
    ],
    mixed: [
      'Small things get lost, lemons, garlic, yeast',
      'Usually complete, check the bags before the driver leaves',
      'There is often one thing missing, but refunds are quick',
      'Support is friendly, I would rather not need it every month',
      'Nearly perfect, they just forget the {item} now and then',
    ],
    bad: [
      'The one thing I ordered for was the one thing missing',
      'No {item}, no note, no refund until I wrote twice',
      'I pay for ten things and get nine',
      'Half of the order was missing, including the {item} I needed for the birthday',
      'I was charged for {item} that never arrived and the refund took eleven days',
      'Missing items three weeks in a row. I gave up',
      'Chat support sent me the same canned answer four times',
    ],
  },
  drivers: {
    good: [
      'Always polite, always quick',
      'They wait until I have checked the eggs',
      'The drivers are lovely, they carry the bags up to the third floor',
      'Our driver knows the dog by name',
      'Friendly people who actually ring the bell',
    ],
    mixed: [
      'Nice people in too much of a hurry',
      'They ring and run, which is fine most days',
      'Drivers are nice but they never find our entrance, the map pin is wrong',
      'Depends very much on who delivers',
    ],
    bad: [
      'The driver argued about the stairs',
      'Left with the neighbours we do not talk to',
      'Nobody rang. I found the bags by chance',
      'Bags left in the rain in front of the wrong house',
      'The driver called me three times for directions while I was in a meeting',
      'He left the eggs upside down on the stairs and was gone',
    ],
  },
  packaging: {
    good: [
      'Paper bags that survive, well done',
      'They take the cool bags back',
      'They take the bags back next time, so I am not drowning in paper',
      'Less plastic than any other service I have tried',
    ],
    mixed: [
      'Fine, I only have forty paper bags by now',
      'Glass should not travel next to tins',
      'Happy with the food, not with the amount of packaging',
      'Why does one onion need its own bag',
    ],
    bad: [
      'Broken jar, glass in the salad',
      'I counted nineteen bags for one order',
      'So much plastic. A bag for one lemon',
      'Frozen things came wrapped in foil that I cannot recycle anywhere',
      'Everything in one bag, the milk leaked over the {item}',
    ],
  },
};

/** The few who answer in their own language, by tone. */
export const FOREIGN: Record<'de' | 'es' | 'pt', Record<Tone, readonly string[]>> = {
  de: {
    good: [
      'Alles frisch und pünktlich, gerne wieder. Die Fahrer sind sehr freundlich.',
      'Schnell, übersichtlich und günstiger als gedacht 🙂',
    ],
    mixed: [
      'Grundsätzlich gut, aber die Lieferfenster am Abend sind immer schon vergeben.',
      'Gute Auswahl, nur die Suche findet „Müsli“ ohne Umlaut nicht.',
    ],
    bad: [
      'Zwei Stunden zu spät und die Hälfte hat gefehlt. So nicht!',
      'Die Ersatzartikel sind völlig daneben. Hafermilch ist kein Weichspüler.',
    ],
  },
  es: {
    good: [
      'Muy cómodo: pido el domingo y el lunes lo tengo todo en casa.',
      'La fruta llega mejor que en mi mercado, ¡y eso es mucho decir!',
    ],
    mixed: ['Está bien, aunque los gastos de envío son altos para pedidos pequeños.'],
    bad: ['Me cambiaron la leche de avena por leche entera sin avisar. ¿Para qué preguntan entonces?'],
  },
  pt: {
    good: ['Entrega rápida e o aplicativo é muito fácil de usar. Recomendo! 🛒'],
    mixed: ['Bom serviço, mas faltam horários à noite e nos fins de semana.'],
    bad: ['Paguei e metade não veio. O reembolso demorou duas semanas.'],
  },
};
