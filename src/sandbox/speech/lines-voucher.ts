/** Using a voucher, where the field for it is folded away. */
export const LOOK = [
  'I have a voucher, DINNER ten, and I should use it.',
  'Okay, voucher code. I would look at the payment page.',
  'Vouchers, I love vouchers, so I know where these usually are.',
  'Let me go to the summary. Subtotal, delivery, service fee, total.',
];

export const FOUND = [
  'There is a line that says have a code. I open it and type it in.',
  'I type DINNER, one, zero, apply. And it takes {price} off. Lovely.',
  'That works. The total goes down straight away, so I believe it.',
  'It says applied, in green. Done.',
];

export const WANDER = [
  'I see gift cards. A voucher is not a gift card, is it?',
  'I put it into gift card and it says invalid number.',
  'There is a promotions tab, but that is only their own offers.',
  'Service fee, what is a service fee? Nobody told me about a service fee.',
  'I am looking for an empty field, a box, anything I could type in.',
  'It says the code is not valid. Did I spell it wrong? D, I, double N, E, R.',
  'Maybe it needs to be in small letters. No.',
];

export const FOUND_LATE = [
  'Oh, the summary folds out. I did not see that this was something you can tap.',
  'There. Under the total, in grey, have a code. Come on.',
  'It worked this time. I think I had a space at the end before.',
];

export const GAVE_UP = [
  'I do not see any place for it. I would pay the full price, or rather I would not.',
  'It keeps telling me that it is not valid, so I stop here.',
  'That is ten percent that I am not getting. That would annoy me for the rest of the day.',
];
