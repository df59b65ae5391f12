// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/Translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

static void initTranslations() { Q_INIT_RESOURCE(yc_translation_data); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc {

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Translation::ofThisMachine()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Translation::use(const QString &language)
{
    initTranslations();
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_language = language.startsWith(u"zh") ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(QLocale(m_language == u"en" ? QStringLiteral("en_GB") : m_language));
    if (m_language == u"en")
        return;
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/yichuang/translations/yichuang_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace yc
