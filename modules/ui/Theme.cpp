// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace yc::ui {

namespace {

struct Present {
    ThemeKind kind = ThemeKind::Light;
    int scale = 100;
    Tokens tokens = Theme::tokensOf(ThemeKind::Light);
};

Present &present()
{
    static Present instance;
    return instance;
}

QColor rgb(unsigned value) { return QColor::fromRgb(QRgb(0xFF000000U | value)); }

Tokens light()
{
    Tokens t;
    t.accent = rgb(0x0B7A75);
    t.accentHover = rgb(0x096661);
    t.accentSoft = rgb(0xE3F2F0);
    t.accentInk = rgb(0x08706B);
    t.onAccent = rgb(0xFFFFFF);
    t.ink = rgb(0x1D2B2E);
    t.ink2 = rgb(0x5A6B6F);
    t.line = rgb(0xDDE4E6);
    t.lineSoft = rgb(0xEAEFF0);
    t.ground = rgb(0xF5F7F7);
    t.card = rgb(0xFFFFFF);
    t.field = rgb(0xFFFFFF);
    t.prefilled = rgb(0xF1F7F7);
    t.ok = rgb(0x2E7D4F);
    t.warn = rgb(0xA66A00);
    t.late = rgb(0xB3261E);
    t.info = rgb(0x2B5FA8);
    t.okInk = rgb(0x277047);
    t.warnInk = rgb(0x8F5B00);
    t.lateInk = rgb(0xB3261E);
    t.infoInk = rgb(0x2B5FA8);
    t.okSoft = rgb(0xE9F4ED);
    t.warnSoft = rgb(0xFBF3E3);
    t.lateSoft = rgb(0xFBECEB);
    t.infoSoft = rgb(0xEAF1FA);
    return t;
}

Tokens dark()
{
    Tokens t;
    t.accent = rgb(0x3FB3AB);
    t.accentHover = rgb(0x5AC7BF);
    t.accentSoft = rgb(0x17383A);
    t.accentInk = rgb(0x5CC9C1);
    t.onAccent = rgb(0x061514);
    t.ink = rgb(0xE4EBEC);
    t.ink2 = rgb(0xA3B3B6);
    t.line = rgb(0x2F3C40);
    t.lineSoft = rgb(0x263236);
    t.ground = rgb(0x11181A);
    t.card = rgb(0x192225);
    t.field = rgb(0x141C1F);
    t.prefilled = rgb(0x1A2C2E);
    t.ok = rgb(0x5DB885);
    t.warn = rgb(0xDDA23C);
    t.late = rgb(0xEC7A70);
    t.info = rgb(0x7FADEB);
    t.okInk = rgb(0x74C998);
    t.warnInk = rgb(0xE4B055);
    t.lateInk = rgb(0xF2938A);
    t.infoInk = rgb(0x92BAF0);
    t.okSoft = rgb(0x17301F);
    t.warnSoft = rgb(0x332810);
    t.lateSoft = rgb(0x3A1D1A);
    t.infoSoft = rgb(0x18293F);
    t.dark = true;
    return t;
}

Tokens highContrastLight()
{
    Tokens t = light();
    t.accent = t.accentHover = t.accentInk = rgb(0x004D49);
    t.accentSoft = rgb(0xD2EDEA);
    t.ink = rgb(0x000000);
    t.ink2 = rgb(0x1F2B2D);
    t.line = rgb(0x4A585B);
    t.lineSoft = rgb(0x8A9699);
    t.ground = t.card = t.field = rgb(0xFFFFFF);
    t.prefilled = rgb(0xE8F3F2);
    t.ok = t.okInk = rgb(0x0B4A25);
    t.warn = t.warnInk = rgb(0x5C3A00);
    t.late = t.lateInk = rgb(0x8A0D07);
    t.info = t.infoInk = rgb(0x0B3A7A);
    t.highContrast = true;
    return t;
}

Tokens highContrastDark()
{
    Tokens t = dark();
    t.accent = t.accentHover = t.accentInk = rgb(0x6FF2E8);
    t.accentSoft = rgb(0x00403C);
    t.onAccent = rgb(0x000000);
    t.ink = rgb(0xFFFFFF);
    t.ink2 = rgb(0xE2E8E9);
    t.line = rgb(0xAEBBBE);
    t.lineSoft = rgb(0x6D7B7E);
    t.ground = t.card = t.field = rgb(0x000000);
    t.prefilled = rgb(0x002B29);
    t.ok = t.okInk = rgb(0x8BF0B4);
    t.warn = t.warnInk = rgb(0xFFD27A);
    t.late = t.lateInk = rgb(0xFFC4BE);
    t.info = t.infoInk = rgb(0xB5D4FF);
    t.highContrast = true;
    return t;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QPalette paletteFor(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.ground);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.field);
    p.setColor(QPalette::AlternateBase, t.ground);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink2);
    p.setColor(QPalette::Button, t.card);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.lateInk);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Accent, t.accent);
    p.setColor(QPalette::Link, t.accentInk);
    p.setColor(QPalette::LinkVisited, t.accentInk);
    p.setColor(QPalette::ToolTipBase, t.card);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Light, t.card);
    p.setColor(QPalette::Midlight, t.lineSoft);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.ink2);
    p.setColor(QPalette::Shadow, t.ink2);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.ink2);
    return p;
}

} // namespace

void Theme::apply(QApplication &application, ThemeKind kind, int scalePercent)
{
    present() = {kind, std::clamp(scalePercent, minimumScale, maximumScale), tokensOf(kind)};
    if (application.style()->name().compare(u"fusion", Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(tokens()));
    QApplication::setFont(font(TextRole::Body));
    application.setStyleSheet(styleSheetFor(tokens()));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

ThemeKind Theme::kind() { return present().kind; }
int Theme::scale() { return present().scale; }
const Tokens &Theme::tokens() { return present().tokens; }

Tokens Theme::tokensOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return dark();
    case ThemeKind::HighContrastLight:
        return highContrastLight();
    case ThemeKind::HighContrastDark:
        return highContrastDark();
    case ThemeKind::Light:
        break;
    }
    return light();
}

int Theme::px(double at100) { return int(std::lround(at100 * present().scale / 100.0)); }

QFont Theme::font(TextRole role)
{
    double size = 14;
    bool bold = false;
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Strong:
        bold = true;
        break;
    case TextRole::Heading:
        size = 14.5;
        bold = true;
        break;
    case TextRole::Title:
        size = 20;
        bold = true;
        break;
    case TextRole::Name:
        size = 16;
        bold = true;
        break;
    case TextRole::Figure:
        size = 26;
        bold = true;
        break;
    case TextRole::Label:
        size = 12.5;
        break;
    case TextRole::Value:
    case TextRole::Secondary:
        size = 13;
        break;
    case TextRole::Small:
    case TextRole::Accent:
        size = 11;
        break;
    case TextRole::Brand:
        size = 18;
        bold = true;
        break;
    }
    QFont f;
    f.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
                   QStringLiteral("Microsoft YaHei"), QStringLiteral("Sans Serif")});
    f.setPointSizeF(size * 0.75 * scale() / 100.0); // 96 dots an inch: 14 px are 10.5 pt
    f.setWeight(bold ? QFont::Bold : QFont::Normal);
    f.setHintingPreference(QFont::PreferNoHinting);
    f.setFeature(QFont::Tag("tnum"), 1);
    return f;
}

QColor Theme::colour(TextRole role)
{
    switch (role) {
    case TextRole::Label:
    case TextRole::Secondary:
    case TextRole::Small:
        return tokens().ink2;
    case TextRole::Accent:
    case TextRole::Brand:
        return tokens().accentInk;
    default:
        return tokens().ink;
    }
}

QColor Theme::mark(State state)
{
    const Tokens &t = tokens();
    switch (state) {
    case State::Ok:
        return t.ok;
    case State::Warn:
        return t.warn;
    case State::Late:
        return t.late;
    case State::Info:
        return t.info;
    case State::None:
        break;
    }
    return t.ink2;
}

QColor Theme::ink(State state)
{
    const Tokens &t = tokens();
    switch (state) {
    case State::Ok:
        return t.okInk;
    case State::Warn:
        return t.warnInk;
    case State::Late:
        return t.lateInk;
    case State::Info:
        return t.infoInk;
    case State::None:
        break;
    }
    return t.ink;
}

QColor Theme::soft(State state)
{
    const Tokens &t = tokens();
    switch (state) {
    case State::Ok:
        return t.okSoft;
    case State::Warn:
        return t.warnSoft;
    case State::Late:
        return t.lateSoft;
    case State::Info:
        return t.infoSoft;
    case State::None:
        break;
    }
    return t.card;
}

double Theme::contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QList<Theme::Pair> Theme::textPairs(ThemeKind kind)
{
    const Tokens t = tokensOf(kind);
    QList<Pair> pairs;
    const QList<std::pair<const char *, QColor>> inks{
        {"ink", t.ink},         {"ink2", t.ink2},       {"accentInk", t.accentInk}, {"okInk", t.okInk},
        {"warnInk", t.warnInk}, {"lateInk", t.lateInk}, {"infoInk", t.infoInk}};
    const QList<std::pair<const char *, QColor>> grounds{{"card", t.card},
                                                         {"ground", t.ground},
                                                         {"field", t.field},
                                                         {"prefilled", t.prefilled},
                                                         {"accentSoft", t.accentSoft}};
    for (const auto &[inkName, inkColour] : inks) {
        for (const auto &[groundName, groundColour] : grounds) {
            pairs.append({QString::fromLatin1(inkName) + QStringLiteral(" on ") + QString::fromLatin1(groundName),
                          inkColour, groundColour});
        }
    }
    const QList<std::pair<QColor, QColor>> banners{
        {t.okInk, t.okSoft}, {t.warnInk, t.warnSoft}, {t.lateInk, t.lateSoft}, {t.infoInk, t.infoSoft}};
    for (const auto &[inkColour, groundColour] : banners) {
        pairs.append({QStringLiteral("banner mark"), inkColour, groundColour});
        pairs.append({QStringLiteral("banner text"), t.ink, groundColour});
        pairs.append({QStringLiteral("banner action"), t.accentInk, groundColour});
        pairs.append({QStringLiteral("banner second text"), t.ink2, groundColour});
    }
    pairs.append({QStringLiteral("primary button"), t.onAccent, t.accent});
    pairs.append({QStringLiteral("primary button, hovered"), t.onAccent, t.accentHover});
    return pairs;
}

QList<Theme::Pair> Theme::shapePairs(ThemeKind kind)
{
    const Tokens t = tokensOf(kind);
    QList<Pair> pairs;
    for (const QColor &ground : {t.card, t.ground, t.accentSoft}) {
        pairs.append({QStringLiteral("ok"), t.ok, ground});
        pairs.append({QStringLiteral("warn"), t.warn, ground});
        pairs.append({QStringLiteral("late"), t.late, ground});
        pairs.append({QStringLiteral("info"), t.info, ground});
        pairs.append({QStringLiteral("focus and selection"), t.accent, ground});
    }
    return pairs;
}

} // namespace yc::ui
