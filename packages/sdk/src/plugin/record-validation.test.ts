import { describe, expect, it } from 'vitest'
import { recordIssues } from './index.ts'

const article = { key: 'a', kind: 'article', title: '' }

describe('recordIssues', () => {
  it('accepts the least and the fullest record', () => {
    expect(recordIssues('content', article)).toEqual([])
    const full = {
      ...article,
      url: 'https://example.org/a',
      text: 'x',
      language: 'fr-CA',
      author: 'A',
      publishedAt: '2026-03-01T09:00:00.5+01:00',
      updatedAt: undefined,
      tags: ['x'],
      media: [{ url: 'http://example.org/p.png', type: 'image/png' }],
    }
    expect(recordIssues('content', full)).toEqual([])
    expect(
      recordIssues('metrics', {
        key: 'k',
        metric: 'impressions',
        subject: { type: 'share', externalId: '900719925474099312' },
        at: '2026-03-01T09:00:00Z',
        value: 0,
        dimensions: { network: 'x' },
      }),
    ).toEqual([])
  })

  it.each([
    ['content', { ...article, titel: 'A' }, 'titel', 'is not a field of this record'],
    ['content', { key: 'a', kind: 'article' }, 'title', 'is missing'],
    ['content', { ...article, title: 'a\0b' }, 'title', 'must not contain a NUL character'],
    ['content', { ...article, title: '\ud800' }, 'title', 'must be well-formed Unicode'],
    ['content', { ...article, url: 'javascript:alert(1)' }, 'url', 'must be an absolute http or https address'],
    ['content', { ...article, publishedAt: '2026-13-01T00:00:00Z' }, 'publishedAt', /RFC 3339/],
    ['content', { ...article, publishedAt: new Date(0) }, 'publishedAt', /RFC 3339/],
    ['content', { ...article, media: [{ url: '/x' }] }, 'media.0.url', /absolute/],
    ['ties', { key: 'a', kind: 'advice', from: 'x', to: 'y', directed: 'yes' }, 'directed', 'must be true or false'],
    [
      'people',
      { key: 'a', displayName: 'A', accounts: [{ network: 'x', handle: 'y', followers: 1.5 }] },
      'accounts.0.followers',
      'must be a whole number',
    ],
    [
      'people',
      { key: 'a', displayName: 'A', attributes: { contract: ['full-time', null], points: 2 } },
      'attributes.contract',
      'must be a string, a number, true or false',
    ],
    [
      'people',
      { key: 'a', displayName: 'A', attributes: { points: Number.NaN } },
      'attributes.points',
      /finite number/,
    ],
    ['people', { key: 'a', displayName: 'A', attributes: ['x'] }, 'attributes', /object/],
  ] as const)('names the key and the field that is wrong: %s %j', (stream, record, field, message) => {
    expect(recordIssues(stream, record)).toMatchObject([{ key: 'a', field, message: expect.stringMatching(message) }])
  })

  it('survives values that are no records', () => {
    for (const value of [null, 1, 'x', [], undefined]) {
      expect(recordIssues('people', value)).toEqual([
        {
          ...{ key: undefined, field: '', message: 'must be an object' },
          text: { code: 'records.no-object', parameters: {} },
        },
      ])
    }
  })
})
