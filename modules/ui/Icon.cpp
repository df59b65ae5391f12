// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Icon.h"

#include "ui/Theme.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace yc::ui {

namespace {

QString path(const QString &name) { return QStringLiteral(":/yichuang/icons/") + name + QStringLiteral(".svg"); }

QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> read;
    auto found = read.constFind(name);
    if (found == read.constEnd()) {
        QFile file(path(name));
        found = read.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

QPixmap pixmap(const QString &name, const QSize &size, double ratio, const QColor &colour)
{
    const QString key = QStringLiteral("yc-icon/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(colour.rgba(), 8, 16);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    const QByteArray svg = drawing(name);
    if (svg.isEmpty() || size.isEmpty())
        return {};
    QSvgRenderer renderer(QByteArray(svg).replace("#000000", colour.name().toLatin1()));
    result = QPixmap(QSize(int(std::ceil(size.width() * ratio)), int(std::ceil(size.height() * ratio))));
    result.fill(Qt::transparent);
    {
        QPainter painter(&result);
        renderer.render(&painter);
    }
    result.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, result);
    return result;
}

class Engine final : public QIconEngine {
public:
    Engine(QString name, IconInk ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap result = ui::pixmap(m_name, (QSizeF(size) / scale).toSize(), scale, colour(mode));
        result.setDevicePixelRatio(1.0); // QIcon sets the ratio it asked for
        return result;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new Engine(*this); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Tokens &t = Theme::tokens();
        if (mode == QIcon::Disabled)
            return t.ink2;
        switch (m_ink) {
        case IconInk::Second:
            return t.ink2;
        case IconInk::Accent:
            return t.accentInk;
        case IconInk::OnAccent:
            return t.onAccent;
        case IconInk::Ink:
            break;
        }
        return t.ink;
    }
    QString m_name;
    IconInk m_ink;
};

} // namespace

QIcon icon(const QString &name, IconInk ink)
{
    return QFile::exists(path(name)) ? QIcon(new Engine(name, ink)) : QIcon();
}

void paintIcon(QPainter &painter, const QRectF &box, const QString &name, const QColor &colour)
{
    const QPixmap image = pixmap(name, box.size().toSize(), painter.device()->devicePixelRatioF(), colour);
    if (!image.isNull())
        painter.drawPixmap(box.topLeft(), image);
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/yichuang/icons")).entryList({QStringLiteral("*.svg")});
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace yc::ui
