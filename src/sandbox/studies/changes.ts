/** What people would change, by what went worst for them. */
export const CHANGES = {
  slot: [
    'Show the delivery times on the first page, before I put anything into the basket.',
    'Make it clear which times are free. Grey on grey does not work for me.',
    'tomorrow should be the first thing in the calendar not hidden behind an arrow',
    'The van icon needs a label.',
    'Tell me when a slot is booked. "Selected" means nothing.',
    'The edit link next to "standard". Nobody will guess that this is where the days are.',
    'Delivery times first, food second!',
    'A normal calendar',
  ],
  substitution: [
    'Put "if sold out" under each product in the basket instead of a pencil.',
    'The pencil icon. I thought it was for the quantity.',
    'Let me choose replacements while I shop, not in some menu',
    'One place for substitutions, please, with a message that it was saved.',
    'Ask me about replacements at the checkout like everybody else does',
  ],
  voucher: [
    'A voucher field that I can see.',
    'The service fee should be shown from the start, and so should the box for codes',
    'Do not fold away the summary.',
    'Gift card and voucher next to each other would have helped me.',
  ],
  none: [
    'Not much to be honest. Bigger text under the prices.',
    'Fewer banners on the home page',
    'I would like recipes that fill the basket by themselves.',
    'Nothing, it worked. Maybe darker letters.',
    'Sort by price per pound by default',
  ],
} as const;
