// Brings the lists up to date. The page is complete without it.
const EVERY_MILLIS = 10_000;
const LONGEST_MILLIS = 120_000;

const lists = document.getElementById("batch-releases");
let wait = EVERY_MILLIS;
let shown = "";
let timer = 0;
let asking = false;

/** Addresses tell a link from another however often the lists are drawn anew. */
function focusedLink() {
    const focused = document.activeElement;
    return lists.contains(focused) ? focused.getAttribute("href") : null;
}

function show(html) {
    if (html === shown) {
        return;
    }
    const href = focusedLink();
    lists.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    shown = html;
    if (href) {
        [...lists.querySelectorAll("a")].find((link) => link.getAttribute("href") === href)?.focus();
    }
}

async function ask() {
    if (asking || document.hidden) {
        return;
    }
    asking = true;
    try {
        const answer = await fetch(lists.dataset.liveUrl + window.location.search, {cache: "no-store"});
        if (!answer.ok || answer.redirected) {
            throw new Error(String(answer.status));
        }
        show(await answer.text());
        wait = EVERY_MILLIS;
    } catch {
        // Jenkins restarts, or somebody logged out: ask less and less often.
        wait = Math.min(LONGEST_MILLIS, wait * 2);
    } finally {
        asking = false;
        next();
    }
}

function next() {
    clearTimeout(timer);
    if (!document.hidden) {
        timer = setTimeout(ask, wait);
    }
}

document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
        ask();
    }
});
next();
