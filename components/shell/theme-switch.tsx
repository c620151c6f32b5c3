'use client'

import { useSyncExternalStore } from 'react'
import { classes } from '@/components/ui/classes'
import { explicitTheme, type Theme, THEME_COOKIE } from './theme'

type Choice = Theme | 'system'

type Props = { readonly label: string; readonly words: Readonly<Record<Choice, string>> }

const choices: ReadonlyArray<Choice> = ['system', 'light', 'dark']

/** Light, dark, or as the device has it. The choice is kept on this device for a year. */
export function ThemeSwitch({ label, words }: Props) {
  const choice = useSyncExternalStore<Choice>(onChange, chosen, () => 'system')
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex rounded-md border border-line-strong p-0.5"
    >
      {choices.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={choice === each}
          onClick={() => keep(each)}
          className={classes(
            'min-h-11 rounded-sm px-3 text-sm font-semibold',
            choice === each ? 'bg-accent-solid text-on-accent' : 'hover:bg-sunken',
          )}
        >
          {words[each]}
        </button>
      ))}
    </div>
  )
}

/** The page's own attribute is the truth; every switch on the page follows it. */
function chosen(): Choice {
  return explicitTheme(document.documentElement.dataset.theme) ?? 'system'
}

function onChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function keep(choice: Choice) {
  const root = document.documentElement
  const year = 60 * 60 * 24 * 365
  if (choice === 'system') delete root.dataset.theme
  else root.dataset.theme = choice
  const age = choice === 'system' ? 0 : year
  document.cookie = `${THEME_COOKIE}=${choice}; path=/; max-age=${age}; samesite=lax`
}
