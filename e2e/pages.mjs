// The pages that somebody should look at after a change: where they are, under which name their pictures are kept.
// `LANG` stands for kk, ru or en.

export const PAGES = [
  { name: 'front-home', at: 'front', path: 'LANG' },
  { name: 'front-figures', at: 'front', path: 'LANG/figures' },
  { name: 'desk-locked', at: 'desk', path: '', signedOut: true },
  { name: 'desk-home', at: 'desk', path: '' },
  { name: 'desk-matching', at: 'desk', path: 'matching' },
  { name: 'desk-reconcile', at: 'desk', path: 'reconcile' },
  { name: 'desk-tallies', at: 'desk', path: 'tallies' },
  { name: 'desk-tallies-places', at: 'desk', path: 'tallies/places' },
];
