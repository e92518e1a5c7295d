// The one script a page loads. It registers <part-well>, reserves its space
// and, when the element nears the viewport, fetches everything else at once.

// Names of the other files and the words for a failure: examples/bundle.rs.
const BUNDLE = __BUNDLE__;

const at = (name) => new URL(name, import.meta.url).href;
const get = async (name) => {
  const answer = await fetch(at(name));
  // A page instead of a file says that the file isn't there.
  if (!answer.ok || /html/.test(answer.headers.get("content-type"))) throw Error(answer.status + " " + answer.url);
  return answer;
};
const texts = {};
// One byte a letter: examples/bundle/content.rs.
const text = async (name) =>
  (texts[name] ??= new TextDecoder("windows-1251").decode(await (await get(name)).arrayBuffer()));

// Compiles while it downloads; a server with a wrong MIME type only costs that.
const compile = (name) =>
  WebAssembly.compileStreaming(get(name)).catch(async () =>
    WebAssembly.compile(await (await get(name)).arrayBuffer()),
  );

// What all elements of a page share. Browsers may remember a failed import,
// so another try asks for another address.
let shared;
let query = "";
const load = async () => {
  try {
    const [element, glue, wasm, css] = await Promise.all([
      import(at(BUNDLE.element + query)),
      import(at(BUNDLE.glue + query)),
      compile(BUNDLE.wasm),
      text(BUNDLE.css),
    ]);
    const exports = await glue.default({ module_or_path: wasm });
    return element.prepare(BUNDLE, glue, exports, css, text, get);
  } catch (error) {
    shared = null;
    query = "?" + Date.now();
    throw error;
  }
};

// Both children lie in one cell: the page's own content, or grey bars where
// there is none, over the space that the first screen will take.
const frame = new CSSStyleSheet();
frame.replaceSync(`:host{display:block!important;min-width:min(100%,320px)}
.frame{display:grid}
slot{display:block}
.partwell{all:initial;display:block;box-sizing:border-box;font-family:inherit;color:inherit;direction:ltr;min-height:var(--partwell-height,36em)}
.frame>*{grid-area:1/1}
.bare .partwell{--b:linear-gradient(#8883 0 0) no-repeat 0;background:var(--b) 4em/60% 2em,var(--b) 8em/90% 1em,var(--b) 12em/9em 3em}
.failed{display:block}
.failed .partwell{min-height:0;background:none}`);

class PartWell extends HTMLElement {
  static observedAttributes = ["lang", "letter-lang", "theme", "accent", "start", "storage", "case", "loading"];

  static #near = new IntersectionObserver(
    (seen) => seen.forEach((entry) => entry.isIntersecting && entry.target.#start()),
    { rootMargin: "400px" },
  );

  #box;
  #view;
  #started;

  connectedCallback() {
    if (!this.#box) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [frame];
      this.#box = root.appendChild(document.createElement("div"));
      this.#box.className = this.textContent.trim() ? "frame" : "frame bare";
      this.#box.append(document.createElement("slot"), document.createElement("div"));
      this.#box.lastChild.className = "partwell";
    }
    if (this.#view) this.#view.connected();
    else if (this.getAttribute("loading") == "eager") this.#start();
    else PartWell.#near.observe(this);
  }

  disconnectedCallback() {
    PartWell.#near.unobserve(this);
    this.#view?.disconnected();
  }

  attributeChangedCallback() {
    if (this.#view) this.#view.changed();
    else if (this.isConnected) this.connectedCallback();
  }

  // The first of the element's, the page's and the default language that is here.
  #language = () =>
    [this.lang, this.parentElement?.closest("[lang]")?.lang]
      .map((tag) => tag?.slice(0, 2).toLowerCase())
      .find((tag) => BUNDLE.languages[tag]) ?? "ru";

  async #start() {
    if (this.#started) return;
    this.#started = true;
    PartWell.#near.unobserve(this);
    try {
      const content = text(BUNDLE.languages[this.#language()].content);
      const [open] = await Promise.all([(shared ??= load()), content]);
      this.#view = open(this, this.#box, this.#language, this.#fail);
    } catch (error) {
      console.error(error);
      this.#fail(null, () => this.#start());
    }
  }

  // The page's own content comes back, with a plain line under it.
  #fail = (words, act) => {
    this.#started = false;
    const language = BUNDLE.languages[this.#language()];
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.textContent = words ?? language.failed;
    button.textContent = language.retry;
    button.onclick = act;
    this.#box.className = "frame failed";
    this.#box.lastChild.replaceChildren(line, button);
  };
}

if (!customElements.get("part-well")) customElements.define("part-well", PartWell);
