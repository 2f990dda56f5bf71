#!/bin/sh
# A screen, whoever wants to watch it, and a Grid of one browser.
export DISPLAY=:99
Xvfb :99 -screen 0 1360x1020x24 -nolisten tcp &
(while ! [ -e /tmp/.X11-unix/X99 ]; do sleep 0.05; done
 exec x11vnc -display :99 -forever -shared -rfbport 5900 -quiet -noxdamage) &
exec java -XX:TieredStopAtLevel=1 -Xmx256m -cp '/opt/grid/*' org.openqa.selenium.grid.Main standalone \
  --port 4444 --selenium-manager false --detect-drivers false \
  --driver-configuration display-name=Chromium max-sessions=1 webdriver-executable=/usr/bin/chromedriver \
  'stereotype={"browserName":"chrome","goog:chromeOptions":{"binary":"/opt/bin/chromium"}}'
