import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { reasonOf, useApp } from './app.ts'
import { webAddress } from './networks.ts'

/** The heading of a view. It takes the focus when the view is shown, so that screen readers begin there. */
export function Heading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

export function Loading() {
  const { words } = useApp()
  return (
    <p class="loading" role="status">
      {words.t('loading')}
    </p>
  )
}

/** What did not work, and a way on. */
export function Failure({ error, again }: { error: unknown; again: () => void }) {
  const { words } = useApp()
  return (
    <div class="notice problem" role="alert">
      <p>{reasonOf(error, words)}</p>
      <button type="button" onClick={again}>
        {words.t('retry')}
      </button>
    </div>
  )
}

/** What did not work of an act, beside its button. */
export function Problem({ text }: { text: string | null }) {
  return text === null ? null : (
    <p class="notice problem" role="alert">
      {text}
    </p>
  )
}

/** A link to another site, in a tab of its own; the plain text where it is no web address. */
export function Outward({
  to,
  children,
  button,
}: {
  to: string | null | undefined
  children: string
  button?: boolean
}) {
  const { words } = useApp()
  const address = webAddress(to)
  if (address === null) return <span>{children}</span>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" class={button ? 'button' : undefined}>
      {children} <span class="unseen">{words.t('new-tab')}</span>
    </a>
  )
}

/** Text of others with its paragraphs, as text alone. */
export function Prose({ text }: { text: string }) {
  return (
    <div class="prose">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text stay where they are
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

interface Question {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly running: boolean
  readonly problem: string | null
  onYes(): void
  onNo(): void
}

/** Asks before something that cannot be undone here. The focus stays within, and Escape means no. */
export function Confirm({ title, text, yes, running, problem, onYes, onNo }: Question) {
  const { words } = useApp()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  const cancel = (event: Event) => {
    event.preventDefault()
    onNo()
  }
  return (
    <dialog ref={dialog} aria-labelledby={`${id}title`} aria-describedby={`${id}text`} onCancel={cancel}>
      <h2 id={`${id}title`}>{title}</h2>
      <p id={`${id}text`}>{text}</p>
      <Problem text={problem} />
      <div class="row">
        <button type="button" onClick={onNo}>
          {words.t('cancel')}
        </button>
        <button type="button" class="firm" disabled={running} onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  )
}
