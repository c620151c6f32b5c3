export default function Page() {
  return (
    <main className="p-6">
      <h1 className="text-3xl text-accent">Gallery</h1>
    </main>
  )
}
