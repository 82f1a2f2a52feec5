// Keeps this page and what it needs, so that it opens without a network. It never keeps a question or an answer.
const { version, files } = { version: "unbuilt", files: [] }; // filled in by docs/build.py
const cache = `pk-ocsea-law-ask-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cache)
      .then((kept) => kept.addAll(files.map((file) => new Request(file, { cache: "no-cache" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("pk-ocsea-law-ask-") && name !== cache))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches.match(request, { cacheName: cache, ignoreSearch: true }).then((kept) => kept ?? fetch(request)),
  );
});
