import { expect, it } from 'vitest'
import { clickToken } from './click-token.ts'

it('reads the token of a click from the address of a page', () => {
  expect(clickToken('https://acme.example/a?b=1&pv_click=abc.def.012#top')).toBe('abc.def.012')
  expect(clickToken(new URL('https://acme.example/?pv_click=x'))).toBe('x')
  for (const none of ['https://acme.example/', 'https://acme.example/?pv_click=', 'no address']) {
    expect(clickToken(none)).toBeNull()
  }
})
