import { describe, expect, it } from 'vitest'
import { grouped } from './findings.ts'
import { composerOf, postOf, webAddress } from './networks.ts'
import { linkTo, routeOf } from './route.ts'

describe('a post', () => {
  it('has its link below the words', () => {
    expect(postOf('We mend.', 'https://p.example/r/1')).toBe('We mend.\n\nhttps://p.example/r/1')
    expect(postOf('We mend.', null)).toBe('We mend.')
  })

  it('is filled in where the network can', () => {
    const address = composerOf('bluesky', 'A & B', 'https://p.example/r/1') ?? ''
    expect(new URL(address).searchParams.get('text')).toBe('A & B\n\nhttps://p.example/r/1')
    expect(composerOf('instagram', 'A', null)).toBeNull()
    expect(composerOf('facebook', 'A', null)).toBeNull()
  })
})

it('a link leads to web addresses alone', () => {
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'example', '', null]) {
    expect(webAddress(address)).toBeNull()
  }
})

it('an address leads to its view, and a wrong one to the first', () => {
  expect(routeOf(linkTo('write', 'a/b=', 'c'))).toEqual({ view: 'write', participationId: 'a/b=', contentId: 'c' })
  expect(routeOf(linkTo('post', 's'))).toEqual({ view: 'post', shareId: 's' })
  expect(routeOf('#/settings')).toEqual({ view: 'settings' })
  for (const wrong of ['', '#/', '#/none', '#/write/a', '#/%']) expect(routeOf(wrong)).toEqual({ view: 'share' })
})

it('findings that say the same are told once, what is needed first', () => {
  const warn = { rule: 'a', severity: 'WARN', message: 'Say who you are.', span: null } as const
  const block = {
    ...warn,
    rule: 'c',
    severity: 'BLOCK',
    message: 'No names.',
    fix: null,
    span: { start: 0, end: 3 },
  } as const
  const told = grouped([{ ...warn, fix: 'One' }, { ...warn, rule: 'b', fix: 'Two' }, { ...warn, fix: 'One' }, block])
  expect(told.map(({ message, fixes }) => [message, fixes])).toEqual([
    ['No names.', []],
    ['Say who you are.', ['One', 'Two']],
  ])
})
