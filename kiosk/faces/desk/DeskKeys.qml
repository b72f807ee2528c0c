import QtQuick

QtObject {
    id: keys

    required property DeskFace face
    required property DeskTray tray

    function handlePersonKey(key: int): bool {
        switch (key) {
        case Qt.Key_F2:
            face.checkOut();
            return true;
        case Qt.Key_F3:
            face.checkInParty();
            return true;
        case Qt.Key_F4:
            face.printBadge();
            return true;
        case Qt.Key_F5:
            face.undo();
            return true;
        case Qt.Key_F6:
            face.override();
            return true;
        case Qt.Key_F8:
            face.openWalkIn();
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            face.proceed();
            return true;
        }
        return false;
    }
    function handlePersonShiftKey(key: int): bool {
        switch (key) {
        case Qt.Key_F1:
            if (!face.staff.locked)
                face.notices.takeCase();
            return true;
        case Qt.Key_F3:
            face.correctName();
            return true;
        }
        return false;
    }
    // These and the next work in a form as well.
    function handleGlobalShiftKey(key: int): bool {
        switch (key) {
        case Qt.Key_F1:
            if (!face.notices.called)
                return false;
            face.notices.answer();
            return true;
        case Qt.Key_F2:
            face.openConflicts();
            return true;
        }
        return false;
    }
    function handleControlKey(key: int): bool {
        switch (key) {
        case Qt.Key_L:
            face.staff.lock();
            return true;
        case Qt.Key_N:
            tray.toggle();
            return true;
        case Qt.Key_O:
            face.statusBar.toggleExitMode();
            return true;
        }
        return false;
    }
    function handleGlobalKey(key: int): bool {
        switch (key) {
        case Qt.Key_F1:
            face.printers.refill();
            return true;
        case Qt.Key_F7:
            face.camera.useNext();
            return true;
        case Qt.Key_F9:
            face.switchLanguage();
            return true;
        case Qt.Key_F10:
            face.error.dismiss();
            return true;
        case Qt.Key_F11:
            face.printers.settle(true);
            return true;
        case Qt.Key_F12:
            face.printers.settle(false);
            return true;
        }
        return false;
    }
}
