import { describe, expect, test, vi } from 'vitest'
import { everybody } from '@/lib/kernel/viewers.fixture'
import { nobodySought } from './model'
import { seekName } from './seek'
import { keyIn, sealedKey, soughtBy, soughtIn } from './sought'

vi.mock('@/lib/env', () => ({ env: () => ({ masterKey: Buffer.alloc(32, 7) }) }))

const desk = everybody.front_desk
const nurse = { ...everybody.nurse, membershipId: 'another member' }
const addressOf = async (wish: Omit<Parameters<typeof seekName>[1], 'on'>) => {
  const outcome = await seekName({ viewer: desk }, { on: '/clients', ...wish })
  return new URL(outcome.ok ? outcome.value : '', 'https://clinic.example')
}

describe('a name that is looked for', () => {
  test('stands in the address sealed, and comes back whole for whoever looked', async () => {
    const { pathname, href, searchParams } = await addressOf({ q: ' Okafor ', sort: 'name' })
    expect(pathname).toBe('/clients')
    expect(searchParams.get('sort')).toBe('name')
    expect(href).not.toContain('Okafor')
    expect(href).not.toContain(Buffer.from('Okafor').toString('base64url').slice(0, 6))
    const sealed = searchParams.get('q') ?? ''
    expect(soughtIn(desk, sealed)).toEqual({ words: 'Okafor', sealed })
  })

  test('is nobody for somebody else, changed, unsealed, twice or absent', () => {
    const { sealed } = soughtBy(desk, 'Okafor')
    for (const given of [`B${sealed.slice(1)}`, 'Okafor', '', [sealed, sealed], undefined])
      expect(soughtIn(desk, given)).toEqual(nobodySought)
    expect(soughtIn(nurse, sealed)).toEqual(nobodySought)
  })

  test('leaves a bare address where nothing was typed', async () => {
    expect((await addressOf({ q: '  ' })).search).toBe('')
    expect((await addressOf({})).search).toBe('')
  })

  test('a place in the roster is sealed too', () => {
    const key = { sortName: 'okafor june', id: '1f0c2b9a-0000-4000-8000-000000000001' }
    const sealed = sealedKey(desk, key)
    expect(sealed).not.toContain('okafor')
    expect(keyIn(desk, sealed ?? undefined)).toEqual(key)
    expect(keyIn(nurse, sealed ?? undefined)).toBeUndefined()
    expect(keyIn(desk, 'okafor june~1f0c2b9a-0000-4000-8000-000000000001')).toBeUndefined()
    expect(sealedKey(desk, null)).toBeNull()
  })
})
