import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/auth/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own handler: it checks its own CSRF token, and its options hold no rule of their own. */
async function answer(request: Request, context: Context): Promise<Response> {
  const handler = NextAuth(nextAuthOptions()) as (
    request: Request,
    context: Context,
  ) => Promise<Response>
  return handler(request, context)
}

export { answer as GET, answer as POST }
