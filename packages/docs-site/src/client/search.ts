/** The search of every page: what it looks in is loaded when somebody begins to type. */
import { type Entry, find, type SearchIndex } from './find.ts'

declare global {
  /** What the script `search-index.js` sets. A script, because pages from a folder may not fetch. */
  var portevoixSearch: SearchIndex | undefined
}

const MOST_SHOWN = 12

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

let loading: Promise<SearchIndex> | null = null

function load(root: string): Promise<SearchIndex> {
  loading ??= new Promise((resolve, reject) => {
    const script = element('script', { src: `${root}search-index.js` })
    script.onload = () => (globalThis.portevoixSearch ? resolve(globalThis.portevoixSearch) : reject())
    script.onerror = () => {
      loading = null
      reject()
    }
    document.head.append(script)
  })
  return loading
}

function install(place: HTMLElement): void {
  const root = place.dataset.root ?? ''
  const input = element('input', {
    ...{ type: 'search', role: 'combobox', placeholder: 'Search', autocomplete: 'off', spellcheck: 'false' },
    ...{ 'aria-label': 'Search the documentation', 'aria-expanded': 'false', 'aria-controls': 'found' },
    ...{ 'aria-autocomplete': 'list', 'aria-keyshortcuts': '/' },
  })
  const list = element('ul', { id: 'found', role: 'listbox', 'aria-label': 'Found', hidden: '' })
  const told = element('p', { class: 'told', role: 'status' })
  place.append(input, list, told)
  place.hidden = false

  let chosen = -1
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const choose = (index: number) => {
    const all = options()
    chosen = all.length === 0 ? -1 : (index + all.length) % all.length
    all.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === chosen))
      if (at === chosen) option.scrollIntoView({ block: 'nearest' })
    })
    if (chosen < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `found-${chosen}`)
  }
  const show = (isOpen: boolean) => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) choose(-1)
  }
  const open = (option: HTMLElement | undefined) => {
    const address = option?.dataset.address
    if (!address) return
    show(false)
    location.href = root + address
  }
  const search = async () => {
    const asked = input.value
    if (asked.trim() === '') {
      list.replaceChildren()
      told.textContent = ''
      return show(false)
    }
    const index = await load(root).catch(() => null)
    // Somebody has typed on while it was loaded.
    if (input.value !== asked) return
    if (!index) {
      told.textContent = 'The search could not be loaded.'
      return show(false)
    }
    const found = find(index, asked, MOST_SHOWN)
    list.replaceChildren(...found.map((entry, at) => optionOf(entry, at)))
    told.textContent = found.length === 0 ? 'Nothing was found.' : ''
    show(found.length > 0)
    choose(0)
  }
  const optionOf = ({ kind, name, address, text, page }: Entry, at: number): HTMLElement => {
    const option = element(
      'li',
      { id: `found-${at}`, role: 'option', 'aria-selected': 'false' },
      element('span', { class: 'found-name' }, name),
      ' ',
      element('span', { class: 'kind' }, page === name ? kind : `${kind} · ${page}`),
      element('span', { class: 'found-text' }, text.slice(0, 160)),
    )
    option.dataset.address = address
    option.addEventListener('mousedown', (event) => event.preventDefault())
    option.addEventListener('click', () => open(option))
    return option
  }

  input.addEventListener('input', () => void search())
  input.addEventListener('focus', () => void load(root).catch(() => {}))
  input.addEventListener('blur', () => show(false))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) void search()
      else choose(chosen + (event.key === 'ArrowDown' ? 1 : -1))
    } else if (event.key === 'Enter') {
      open(options()[chosen])
    } else if (event.key === 'Escape') {
      show(false)
    }
  })
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea')
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return
    event.preventDefault()
    input.focus()
  })
}

const place = document.querySelector<HTMLElement>('.search')
if (place) install(place)
