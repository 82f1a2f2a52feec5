// Runs Python beside the page, so that the page never stops answering. Everything comes from this page's own address.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const here = new URL("./", self.location.href).href;

async function start() {
  const python = await loadPyodide({ indexURL: `${here}pyodide/` });
  for (const name of await (await fetch(`${here}archives.json`)).json()) {
    const archive = await (await fetch(`${here}${name}`)).arrayBuffer();
    python.unpackArchive(archive, name.endsWith(".whl") ? "wheel" : "zip");
  }
  python.FS.writeFile("ask.py", await (await fetch(`${here}ask.py`)).text());
  python.runPython("import sys; sys.path.insert(0, '.')");
  return python.pyimport("ask").answer;
}

const started = start();
started.catch((error) => console.error(error)); // before any question there is no fact that this could show

self.onmessage = async ({ data }) => {
  try {
    const answer = await started;
    self.postMessage({ id: data.id, answer: JSON.parse(answer(JSON.stringify(data.question))) });
  } catch {
    // The words of a failure inside Python could repeat a fact, so they are not shown.
    self.postMessage({ id: data.id, answer: { error: "The question could not be answered. Nothing was sent anywhere." } });
  }
};
