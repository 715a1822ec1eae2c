import type { ModelCard } from '@portevoix/sdk/plugin'

export const card: ModelCard = {
  purpose:
    'Bring forward contents that are ready to be offered to ambassadors: new, easy to read, about the topics that matter here, and shown to be welcome. It supports the choice of an editor and takes none.',
  notFor: [
    'judging the people who wrote a content, or their work',
    'judging ambassadors by what they chose to share',
    'deciding whether a content is true, lawful or in line with guidelines',
    'withdrawing or approving contents without a human decision',
  ],
  basis: [
    'Freshness: attention to an item decays roughly exponentially (Wu and Huberman, Novelty and collective attention, 2007); the half-life is a parameter.',
    'Clarity: mean length of sentences, as in readability formulas (Flesch, 1948), and titles short enough for a post.',
    'Relevance: topics that the organisation named itself.',
    'Proof: shares and engagements so far, each as its mid-rank in the cohort.',
    'Completeness: a text to draw from, and an address to lead to.',
    'The weights are judgements, not estimates: no outcome was fitted.',
  ].join(' '),
  knownLimits: [
    'It reads lengths and names, not meaning: a dull or wrong text can score high.',
    'Sentences of different languages differ in length by nature; compare contents of one language.',
    'What was offered much had more occasions to prove itself, so that proof favours what is known already.',
    'Words are counted only where a source gives the text; look at the coverage.',
    'Topics are found by their own words, without synonyms or inflections.',
  ].join(' '),
  owner: 'Portevoix maintainers',
}
