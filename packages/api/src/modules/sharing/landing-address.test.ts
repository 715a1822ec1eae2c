import { describe, expect, it } from 'vitest'
import { type Landing, landingAddress } from './landing-address.ts'

const TOKEN = 'abcdefghijkl.aogw.0123456789abcdef01234567'
const own: Omit<Landing, 'target'> = {
  ...{ source: 'linkedin', medium: 'social', utmCampaign: 'spring', landingHosts: ['acme.example'] },
}
const leads = (target: string, more: Partial<typeof own> = {}, token: string | null = TOKEN) =>
  landingAddress({ target, ...own, ...more }, token)
const ADDED = `utm_source=linkedin&utm_medium=social&utm_campaign=spring&pv_click=${TOKEN}`

describe('the address that a click leads to', () => {
  it.each([
    ['https://acme.example/', `https://acme.example/?${ADDED}`],
    ['https://jobs.acme.example/a', `https://jobs.acme.example/a?${ADDED}`],
    ['https://acme.example/a?b=%C3%A9&b=2&c#top', `https://acme.example/a?b=%C3%A9&b=2&c&${ADDED}#top`],
    ['https://acme.example/a?q=a+b&pv_click=old', `https://acme.example/a?q=a+b&${ADDED}`],
  ])('adds the token and UTM parameters to a page of the organisation, and keeps what is there: %s', (from, to) => {
    expect(leads(from)).toBe(to)
  })

  it.each(['https://other.example/a?b=1#c', 'https://notacme.example/', 'https://acme.example.evil.example/'])(
    'leaves pages of others as they are: %s',
    (target) => {
      expect(leads(target)).toBe(target)
    },
  )

  it('keeps UTM parameters that the page has, and adds no campaign and no token where there is none', () => {
    expect(leads('https://acme.example/?utm_source=intranet', { utmCampaign: null }, null)).toBe(
      'https://acme.example/?utm_source=intranet&utm_medium=social',
    )
    expect(leads('https://acme.example/', { source: null, medium: 'link', utmCampaign: null }, null)).toBe(
      'https://acme.example/?utm_medium=link',
    )
  })
})
