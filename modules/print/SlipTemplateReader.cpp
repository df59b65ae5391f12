// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipTemplateReader.h"

#include "print/SlipText.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace yc::print {

SlipTemplateReader::SlipTemplateReader(const QJsonValue &value, QString path, TemplateProblem &problem)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_problem(problem)
{
    if (!value.isObject())
        m_problem.note(m_path, "not-an-object");
}

QString SlipTemplateReader::pathOf(const char *key) const
{
    return m_path.isEmpty() ? QString::fromLatin1(key) : m_path + QLatin1Char('.') + QLatin1String(key);
}

void SlipTemplateReader::note(const char *key, const char *what) { m_problem.note(pathOf(key), what); }

QJsonValue SlipTemplateReader::raw(const char *key)
{
    m_asked.insert(QString::fromLatin1(key));
    return m_object.value(QLatin1String(key));
}

QString SlipTemplateReader::text(const char *key, Need need)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined()) {
        if (need == Need::Required)
            note(key, "missing");
        return {};
    }
    if (!value.isString()) {
        note(key, "not-a-text");
        return {};
    }
    if (const QString wrong = SlipText::problem(value.toString()); !wrong.isEmpty())
        note(key, wrong.toLatin1().constData());
    return value.toString();
}

QString SlipTemplateReader::key(const char *key, Need need, bool optionalMark)
{
    const QString name = text(key, need);
    static const QRegularExpression shape(QStringLiteral(R"(^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*\??$)"));
    if (!name.isEmpty() && (!shape.match(name).hasMatch() || (!optionalMark && name.endsWith(u'?'))))
        note(key, "not-a-key");
    return name;
}

qreal SlipTemplateReader::number(const char *key, qreal fallback, qreal least, qreal most)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isDouble()) {
        note(key, "not-a-number");
        return fallback;
    }
    if (value.toDouble() < least || value.toDouble() > most)
        note(key, "out-of-range");
    return value.toDouble();
}

bool SlipTemplateReader::flag(const char *key, bool fallback)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined())
        return fallback;
    if (!value.isBool())
        note(key, "not-true-or-false");
    return value.toBool();
}

Qt::Alignment SlipTemplateReader::alignment(const char *key, Qt::Alignment fallback)
{
    const QString name = text(key);
    if (name.isEmpty())
        return fallback;
    if (name == QLatin1String("left"))
        return Qt::AlignLeft;
    if (name == QLatin1String("center"))
        return Qt::AlignHCenter;
    if (name == QLatin1String("right"))
        return Qt::AlignRight;
    note(key, "unknown-alignment");
    return fallback;
}

void SlipTemplateReader::list(const char *key, Need need, const std::function<void(SlipTemplateReader &)> &read)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined() && need == Need::Optional)
        return;
    if (!value.isArray())
        return note(key, value.isUndefined() ? "missing" : "not-a-list");
    const QJsonArray array = value.toArray();
    if (array.isEmpty() && need == Need::Required)
        note(key, "empty");
    for (qsizetype i = 0; i < array.size(); ++i) {
        SlipTemplateReader element(array.at(i), QStringLiteral("%1[%2]").arg(pathOf(key)).arg(i), m_problem);
        read(element);
        element.finish();
    }
}

void SlipTemplateReader::object(const char *key, Need need, const std::function<void(SlipTemplateReader &)> &read)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined()) {
        if (need == Need::Required)
            note(key, "missing");
        return;
    }
    SlipTemplateReader inner(value, pathOf(key), m_problem);
    read(inner);
    inner.finish();
}

void SlipTemplateReader::finish()
{
    const auto names = m_object.keys();
    for (const QString &name : names)
        if (!m_asked.contains(name) && name != QLatin1String("comment"))
            m_problem.note(m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name, "unknown-key");
}

} // namespace yc::print
