/** Small helps that every page may use: moves focus to the error summary, and warns before the session ends. */

const focus = document.querySelector("[data-focus]");
if (focus) focus.focus();

/** Counts down to the end of the session; a page opened in another tab starts the count anew here too. */
function watchSession(place) {
  const { sessionSeconds, sessionWarn, sessionStay } = place.dataset;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("session") : null;
  let timers = [];

  const show = (which) => place.replaceChildren(place.templates[which].content.cloneNode(true));
  const start = () => {
    timers.forEach(clearTimeout);
    place.replaceChildren();
    timers = [
      setTimeout(() => show("soon"), (sessionSeconds - sessionWarn) * 1000),
      setTimeout(() => show("over"), sessionSeconds * 1000),
    ];
  };
  const stay = async () => {
    const answer = await fetch(sessionStay, { redirect: "manual" });
    if (answer.status !== 204) return show("over");
    start();
    tabs?.postMessage("stayed");
  };

  place.templates = {
    soon: place.querySelector("[data-session-soon]"), over: place.querySelector("[data-session-over]"),
  };
  place.addEventListener("click", (event) => event.target.closest("button") && stay().catch(() => {}));
  if (tabs) tabs.onmessage = start;
  start();
  tabs?.postMessage("opened");
}

const place = document.querySelector("[data-session-seconds]");
if (place) watchSession(place);
