'use client'

const INFO = new TextEncoder().encode('stillwater letter 1')

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  )

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/**
 * Closes a text so that this device itself cannot read it again: only the clinic's server opens it, and only for the same
 * writer. Throws where the browser has no such means, as on an address that is not safe.
 */
export async function closeLetter(key: string, writer: string, text: string): Promise<string> {
  const { subtle } = crypto
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const house = await subtle.importKey('raw', bytesOf(key), curve, false, [])
  const own = await subtle.generateKey(curve, false, ['deriveBits'])
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey))
  const shared = await subtle.deriveBits({ name: 'ECDH', public: house }, own.privateKey, 256)
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const seal = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: point, info: INFO },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(writer) },
    seal,
    new TextEncoder().encode(text),
  )
  return textOf(Uint8Array.of(1, ...point, ...nonce, ...new Uint8Array(sealed)))
}
