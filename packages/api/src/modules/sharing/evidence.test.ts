import { expect, it } from 'vitest'
import { publishedBy } from './evidence.ts'

const [earlier, later] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-03-09T00:00:00Z')]

it('what was not known to be posted is posted as of now', () => {
  expect(publishedBy({ evidence: null, publishedAt: null }, 'PERSON', later)).toEqual({
    status: 'PUBLISHED',
    evidence: 'PERSON',
    publishedAt: later,
  })
})

it('stronger evidence takes the place of weaker, never the other way round, and the first instant stays', () => {
  expect(publishedBy({ evidence: 'CLICK', publishedAt: earlier }, 'CONNECTOR', later)).toMatchObject({
    evidence: 'CONNECTOR',
    publishedAt: earlier,
  })
  expect(publishedBy({ evidence: 'ADDRESS', publishedAt: earlier }, 'PERSON', later)).toMatchObject({
    evidence: 'ADDRESS',
    publishedAt: earlier,
  })
})
