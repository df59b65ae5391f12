// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/RuleBook.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace yc::povertyaid {

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/settings/povertyaid/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString inLanguage(const QJsonObject &texts, const QString &code, bool chinese)
{
    const QJsonObject entry = texts.value(code).toObject();
    return entry.isEmpty() ? code : entry.value(chinese ? u"zh" : u"en").toString();
}

} // namespace

RuleBook::RuleBook()
{
    const QJsonObject root = resource(QStringLiteral("rules"));
    m_documents = root.value(u"documents").toObject();
    m_classes = root.value(u"classes").toObject();
    m_words = root.value(u"words").toObject();
    m_figures = resource(QStringLiteral("figures")).value(u"figures").toObject();
    const QJsonObject rules = root.value(u"rules").toObject();
    for (auto it = rules.constBegin(); it != rules.constEnd(); ++it) {
        const auto text = [&](const char *key) { return it->toObject().value(QLatin1String(key)).toString(); };
        m_rules.insert(it.key(),
                       {text("zh"), text("en"), text("document"), text("article"), text("source"), text("certainty")});
    }
}

const RuleBook &RuleBook::builtIn()
{
    static const RuleBook book;
    return book;
}

const RuleBook::Rule *RuleBook::rule(const QString &code) const
{
    const auto found = m_rules.constFind(code);
    return found == m_rules.cend() ? nullptr : &*found;
}

QString RuleBook::sentence(const QString &code, const QJsonObject &values, bool chinese) const
{
    const Rule *found = rule(code);
    if (!found)
        return code;
    const QString pattern = chinese ? found->zh : found->en;
    static const QRegularExpression place(QStringLiteral("\\{([a-z_]+)\\}"));
    QString text;
    qsizetype at = 0; // in one pass, so that a name with braces in it is not filled in again
    for (auto places = place.globalMatch(pattern); places.hasNext();) {
        const QRegularExpressionMatch match = places.next();
        text += QStringView(pattern).mid(at, match.capturedStart() - at);
        const QString key = match.captured(1);
        const QString value = values.value(key).toVariant().toString();
        if (key == u"name" || key == u"basis")
            text += value;
        else if (key == u"figure")
            text += figureName(value, chinese);
        else
            text += m_words.contains(value) ? word(value, chinese) : value;
        at = match.capturedEnd();
    }
    text += QStringView(pattern).mid(at);
    return text;
}

QString RuleBook::basis(const QString &document, const QString &article, bool chinese) const
{
    const QString name = inLanguage(m_documents, document, chinese);
    if (article.isEmpty())
        return name;
    return chinese ? QStringLiteral("%1第%2条").arg(name, article) : QStringLiteral("%1, art. %2").arg(name, article);
}

QString RuleBook::className(const QString &code, bool chinese) const { return inLanguage(m_classes, code, chinese); }

QString RuleBook::word(const QString &code, bool chinese) const { return inLanguage(m_words, code, chinese); }

QString RuleBook::figureName(const QString &key, bool chinese) const { return inLanguage(m_figures, key, chinese); }

QString RuleBook::figureUnit(const QString &key) const
{
    return m_figures.value(key).toObject().value(u"unit").toString();
}

} // namespace yc::povertyaid
