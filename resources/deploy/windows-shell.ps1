# A screen for guests and nothing else on Windows Enterprise, Education or IoT: the
# user "kiosk" gets the locked face in place of the desktop. Not tried: see README.md.
$feature = "Client-EmbeddedShellLauncher"
Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart

$account = New-Object System.Security.Principal.NTAccount("kiosk")
$sid = $account.Translate([System.Security.Principal.SecurityIdentifier]).Value
$launcher = [wmiclass]"\\localhost\root\standardcimv2\embedded:WESL_UserSetting"
$restart, $nothing = 0, 3

# Ended by a staff PIN (0) nothing starts anew; after anything else the face does.
$face = "C:\kiosk\Scripts\kiosk.exe open attendee --locked --watch"
$launcher.SetDefaultShell("explorer.exe", $restart)
$launcher.SetCustomShell($sid, $face, @(0), @($nothing), $restart)
$launcher.SetEnabled($true)
