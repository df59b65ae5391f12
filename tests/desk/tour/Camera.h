// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace yc::tour {

/// Takes pictures of one window, once it has come to rest, and finds fault with blank ones.
class Camera {
public:
    /// Pictures are FOLDER/LOOK-NN-NAME.png, numbered as they are taken.
    Camera(QString folder, QString look);
    void shoot(QWidget &window, const QString &name);
    void complain(const QString &about);
    /// Where another file about this look is to lie: FOLDER/LOOK-NAME.
    [[nodiscard]] QString path(const QString &name) const { return m_folder + u'/' + m_look + u'-' + name; }
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] int taken() const { return m_taken; }

private:
    QString m_folder;
    QString m_look;
    QStringList m_faults;
    int m_taken = 0;
};

} // namespace yc::tour
