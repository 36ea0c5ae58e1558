The start button leads to the first link that works, and editors see on the page which one that is and why. A job checks each link once a day and one page of each server every hour; a broken link is no longer offered, and comes back with the first good check. A page that opens but says "not found" counts as gone. Who keeps an item hears by mail when its links break.
An announced downtime of the e-counter stands beside every start button a week ahead; while it runs the desk stands beside it too.
`@@links` is narrowed by state and word, downloaded as CSV, and takes over the new address of a page that moved for good.
The regional catalogue is read each night: new products are proposed, changed ones are reviewed field by field beside your own text, archived ones become a task; nothing is published or overwritten by itself. A product's conditions, steps or costs that are a list fill one line for each item.
Published permits and subsidies go to the region and to other municipalities by themselves: a feed (`@@ldes`) tells each publication, change and going, and `@catalogue` gives them all as European open data (CPSV-AP). Editors see what is left out and why. Search engines read what a page is.
Webmasters find everything of the section in Site Setup → Entrepreneur section, and a button beside a value tries whether it works. `@@health` and `@health` tell how background work, links, mail and the catalogue do; when something failed you get one letter a day.
Background work also runs from cron (`onderneem-jobs`) or by an outside timer (`POST @jobs`). An entrepreneur section can't be added or moved into another one.
After installing this version, press *Upgrade* in Site Setup → Add-ons (1000 → 1001).
A product file whose product is on a page already makes a second page only by a second press; what of a file was cleaned or left out is told with the reason.
While the e-counter is closed the desk is the first button, and only where the start leads to the e-counter.
`@@links` and `@links` show every page where a link is used.
`@@health` tells which links nobody checked yet and when the first check comes, and what runs now.
`POST @jobs` takes about a minute; long work goes on at the next call.
The virus scanner and the product pages can be tried from the control panel.
The control panel says after how many months guides, permits and subsidies are looked over again.
