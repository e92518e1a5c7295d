// Ways to take words away: into the clipboard, a mail, another app, a printer
// or a file. Fetched together with the words, so that a click needs no network.
//
// take(host, way, title, paragraphs) answers
//
//   "done"     copied
//   "pasted"   a mail is opened, and the text, too long for its link, is copied
//   "hand"     the clipboard is shut; the visitor has to copy
//   ""         nothing to say: the browser shows what happens

/** Some mail programs cut a longer link off. */
const LONGEST_LINK = 2000;

export function take(host, way, title, paragraphs) {
  return WAYS[way](host, title, paragraphs);
}

const WAYS = {
  copy: (_, __, paragraphs) => copy(paragraphs),
  mail,
  share,
  print,
  text: (host, title, paragraphs) => save(host, title + ".txt", "text/plain", whole(paragraphs) + "\n"),
  eml: (host, title, paragraphs) => save(host, title + ".eml", "message/rfc822", message(title, paragraphs)),
};

const whole = (paragraphs) => paragraphs.join("\n\n");

/** As plain and as rich text; where only one is allowed, as plain text. */
async function copy(paragraphs) {
  const text = whole(paragraphs);
  try {
    const kinds = { "text/plain": text, "text/html": html(paragraphs) };
    for (const kind in kinds) kinds[kind] = new Blob([kinds[kind]], { type: kind });
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  } catch {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return "hand";
    }
  }
  return "done";
}

function html(paragraphs) {
  const box = document.createElement("div");
  for (const paragraph of paragraphs) {
    const p = box.appendChild(document.createElement("p"));
    paragraph.split("\n").forEach((line, index) => {
      if (index) p.append(document.createElement("br"));
      p.append(line);
    });
  }
  return box.innerHTML;
}

async function mail(host, title, paragraphs) {
  const body = encodeURIComponent(whole(paragraphs).replaceAll("\n", "\r\n"));
  const subject = "mailto:?subject=" + encodeURIComponent(title);
  const link = subject + "&body=" + body;
  if (link.length <= LONGEST_LINK) {
    follow(host, link);
    return "";
  }
  if ((await copy(paragraphs)) === "hand") return "hand";
  follow(host, subject);
  return "pasted";
}

async function share(_, title, paragraphs) {
  try {
    await navigator.share({ title, text: whole(paragraphs) });
  } catch (error) {
    // Whoever closes the sheet wanted nothing.
    if (error.name !== "AbortError") return copy(paragraphs);
  }
  return "";
}

/** Prints from a frame that holds the words alone, and takes it away afterwards. */
async function print(host, title, paragraphs) {
  const root = host.shadowRoot;
  root.querySelector(".print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.ariaHidden = "true";
  frame.tabIndex = -1;
  root.append(frame);
  const page = frame.contentDocument;
  page.title = title;
  page.documentElement.lang = host.shadowRoot.querySelector("[lang]")?.lang ?? "";
  const add = (name, text) => (page.body.appendChild(page.createElement(name)).textContent = text);
  add("h1", title);
  for (const paragraph of paragraphs) for (const line of paragraph.split("\n")) add("p", line);
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.print();
  return "";
}

async function save(host, name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  follow(host, url, name.replace(/[\\/:*?"<>|\s]+/g, " "));
  // The download has begun long before.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return "";
}

/** A mail that opens as a draft, ready to be addressed. */
function message(title, paragraphs) {
  const lines = base64(whole(paragraphs).replaceAll("\n", "\r\n")).match(/.{1,76}/g) ?? [];
  return [
    "X-Unsent: 1",
    "Subject: " + subjectWords(title),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...lines,
    "",
  ].join("\r\n");
}

/** An encoded word may be 75 characters long, so each holds ten letters of any script. */
const subjectWords = (title) =>
  [...title].reduce((words, letter, index) => {
    if (index % 10) words[words.length - 1] += letter;
    else words.push(letter);
    return words;
  }, []).map((words) => `=?utf-8?B?${base64(words)}?=`).join("\r\n ");

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function follow(host, href, download) {
  const link = document.createElement("a");
  link.href = href;
  if (download) link.download = download;
  host.shadowRoot.append(link);
  link.click();
  link.remove();
}
