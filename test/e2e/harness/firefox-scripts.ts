/**
 * Scripts for Firefox's privileged context, for actions that only its own code can perform. `args` comes from Node.
 * They are strings, because the test compiler would rewrite functions.
 */
const prelude = `
  const { require } = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
  const { gDevTools } = require("devtools/client/framework/devtools");
  const { getWebDriverSessionById } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Session.sys.mjs");
  const tab = gBrowser.selectedTab;
  const toolbox = gDevTools.getToolboxForTab(tab);
  const until = async (ask) => {
    for (;;) {
      const answer = ask();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const lookAt = (browser) => {
    getWebDriverSessionById(args.session).contentBrowsingContext = browser.browsingContext;
  };
  const panelBrowser = () =>
    toolbox.doc
      .getElementById("toolbox-panel-iframe-" + toolbox.getAdditionalTools()[0].id)
      ?.contentDocument.getElementById("webext-panels-browser");
`;

const inFirefox = (script: string) => `return (async (args) => { ${prelude} ${script} })(arguments[0]);`;

/** Opens DevTools in its own window and waits until the extension has registered its panel. */
export const openDevTools = inFirefox(`
  const opened = await gDevTools.showToolboxForTab(tab, { toolId: "webconsole", hostType: "window" });
  opened.win.top.resizeTo(args.width, args.height);
  await until(() => opened.getAdditionalTools().length > 0);
`);

export const showPanel = inFirefox(`
  await toolbox.selectTool(toolbox.getAdditionalTools()[0].id);
  await until(() => panelBrowser()?.currentURI?.scheme === "moz-extension");
`);

/** Directs subsequent page commands to our panel, which is not a tab and has no handle. */
export const lookAtPanel = inFirefox("lookAt(panelBrowser());");

const popupBrowser = `document.querySelector(".webextension-popup-browser")`;

/** Clicks the extension's icon in the toolbar and waits until its popup has loaded. */
export const openPopup = inFirefox(`
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { extension } = WebExtensionPolicy.getByURI(panelBrowser().currentURI);
  // A popup opens only in the active window, which is that of DevTools.
  window.focus();
  await until(() => Services.focus.activeWindow === window);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  await until(() => ${popupBrowser}?.currentURI?.scheme === "moz-extension");
`);

/** Directs subsequent page commands to the popup. */
export const lookAtPopup = inFirefox(`lookAt(${popupBrowser});`);

/** Directs subsequent page commands to the newest tab with a page of the extension. */
export const lookAtViewer = inFirefox(`
  const ours = () => gBrowser.tabs.findLast(({ linkedBrowser }) => linkedBrowser.currentURI.scheme === "moz-extension");
  lookAt((await until(ours)).linkedBrowser);
`);

/** Directs subsequent page commands to the inspected page. */
export const lookAtPage = inFirefox("lookAt(tab.linkedBrowser);");

/** The clipboard text, which pages may not read. */
export const readClipboard = inFirefox(`
  const transferable = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor("text/plain");
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const data = {};
  try {
    transferable.getTransferData("text/plain", data);
  } catch {
    return "";
  }
  return data.value.QueryInterface(Ci.nsISupportsString).data;
`);

/** Errors of extension pages, and violations of their content security policy. */
export const readErrors = inFirefox(`
  return Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith("moz-extension:"))
    .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + " (" + sourceName + ":" + lineNumber + ")");
`);

/** Opens the Network panel, which records only while it is open. */
export const showNetwork = inFirefox(`await toolbox.selectTool("netmonitor");`);

/** The output of "Save All As HAR" in the Network panel. */
export const exportHar = inFirefox(`
  const { panelWin } = toolbox.getPanel("netmonitor");
  const { HarExporter } = panelWin.windowRequire("devtools/client/netmonitor/src/har/har-exporter");
  const { getDisplayedRequests } = panelWin.windowRequire("devtools/client/netmonitor/src/selectors/index");
  return HarExporter.fetchHarData({
    connector: panelWin.connector,
    items: getDisplayedRequests(panelWin.store.getState()),
  });
`);
