// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace yc {

/// The language that a program speaks: "zh_CN", or "en", in which the sources are written. Qt's own words (dialogs,
/// context menus) follow. One of it lives as long as the application object; GUI thread.
class Translation {
public:
    Translation() = default;
    ~Translation();
    Translation(const Translation &) = delete;
    Translation &operator=(const Translation &) = delete;

    /// Widgets that are made from now on speak it. An unknown language is taken as the nearest of the two.
    void use(const QString &language);
    [[nodiscard]] QString language() const { return m_language; }
    /// What the machine is set to: "zh_CN" for any Chinese, else "en".
    [[nodiscard]] static QString ofThisMachine();

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language = QStringLiteral("en");
};

} // namespace yc
