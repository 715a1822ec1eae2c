import { describe, expect, it } from 'vitest'
import { htmlOf } from '../test/html.ts'
import { comparable, plainText } from './text.ts'

describe('the text of a status', () => {
  it('is what its author wrote: paragraphs, breaks, whole addresses, entities once', () => {
    const html =
      '<p>Fish &amp; &lt;b&gt;chips&lt;/b&gt;<br />at <a href="https://www.example.org/a/very/long/path?x=1&amp;y=2"><span class="invisible">https://www.</span><span class="ellipsis">example.org/a/very/long/path?x</span><span class="invisible">=1&amp;y=2</span></a></p><p>#<span>food</span> &#39;now&#x27; &amp;amp;</p>'
    expect(plainText(html)).toBe(
      "Fish & <b>chips</b>\nat https://www.example.org/a/very/long/path?x=1&y=2\n\n#food 'now' &amp;",
    )
  })

  it('holds no script, no comment, no NUL and no half of a character, however the markup is broken', () => {
    expect(plainText('<p>a<script>alert(1)</script>b<!-- c --></p><script>d')).toBe('a b')
    expect(plainText('x<style>y')).toBe('x')
    expect(plainText('&#0;&#xd800;a&#x1F600;&bogus;')).toBe('a\u{1F600}&bogus;')
    expect(plainText('1 < 2 &lt;script&gt;')).toBe('1 < 2 <script>')
  })

  it('takes linear time on markup that means harm', () => {
    const started = performance.now()
    for (const piece of ['<', '<a ', '<script>', '<!--', '&#', '</p']) plainText(piece.repeat(60_000))
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})

describe('comparing a text with what Mastodon made of it', () => {
  it.each([
    'Plain words',
    'Two\nlines\n\n\nand   spaces ',
    'A link https://www.example.org/a/very/long/path/beyond/thirty?x=1&y=2#z and more',
    'By @ana@social.example and @bo, see https://social.example/@ana/1',
    'Tags #one #two & "quotes" <b>',
    'A name in another script: Ренé́ 👩‍👩‍👧',
  ])('knows %j again', (text) => {
    expect(comparable(plainText(htmlOf(text)))).toBe(comparable(text))
  })

  it('tells texts apart that differ in a word or an address', () => {
    expect(comparable('one https://example.org/a')).not.toBe(comparable('one https://example.org/b'))
    expect(comparable('one')).not.toBe(comparable('two'))
    expect(comparable('hello @ana@a.example')).not.toBe(comparable('hello @bo@a.example'))
  })
})
