import { describe, expect, it } from 'vitest'
import { lengthOf, postText } from './text.ts'

describe('lengthOf', () => {
  it('counts characters as the network does', () => {
    const family = '👨‍👩‍👧'
    expect(lengthOf(family, 'utf16')).toBe(8)
    expect(lengthOf(family, 'codepoints')).toBe(5)
    expect(lengthOf(family, 'graphemes')).toBe(1)
    expect(lengthOf(family, 'weighted')).toBe(2)
    expect(lengthOf('e\u0301', 'weighted')).toBe(1)
  })

  it('counts an address as 23 and wide letters as two in weighted mode', () => {
    expect(lengthOf(`a ${'https://example.org/'.padEnd(200, 'x')} b`, 'weighted')).toBe(4 + 23)
    expect(lengthOf('日本', 'weighted')).toBe(4)
    expect(lengthOf('été', 'weighted')).toBe(3)
  })
})

describe('postText', () => {
  it('adds the link below the text unless the text contains it', () => {
    expect(postText('Come and see', 'https://p.example/r/a')).toBe('Come and see\n\nhttps://p.example/r/a')
    expect(postText('See https://p.example/r/a now', 'https://p.example/r/a')).toBe('See https://p.example/r/a now')
    expect(postText('Words alone', null)).toBe('Words alone')
  })
})
